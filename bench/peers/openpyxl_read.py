"""Read a workbook with openpyxl (read-only mode), do the eight checks, print the answers as JSON."""
import json
import os
import re
import resource
import sys

import openpyxl

RULES = ("missing-required", "not-reported", "plan-exceeds-total", "plan-exceeds-remaining",
         "done-exceeds-total", "negative-amount", "rate-mismatch", "unknown-district")
KNOWN = {"梅列区", "三元区", "永安市", "沙县"}
AS_OF = 2020 * 12 + 5
NAME, NATURE, DISTRICT, START, TOTAL, PRIOR, PLAN, DONE, TOTAL_DONE, RATE = 2, 4, 5, 8, 10, 11, 12, 14, 15, 16


def month(text):
    match = re.fullmatch(r"(\d{4})年(\d{1,2})月", text or "")
    return int(match[1]) * 12 + int(match[2]) - 1 if match else None


def main(path):
    found = dict.fromkeys(RULES, 0)
    projects = plan_cents = done_cents = 0
    sheet = openpyxl.load_workbook(path, read_only=True, data_only=True).active
    for row in sheet.iter_rows(min_row=4, values_only=True):
        if row[NAME] == "合计":
            continue
        projects += 1
        total, prior, plan, done, rate = row[TOTAL], row[PRIOR], row[PLAN], row[DONE], row[RATE]
        nature, district = row[NATURE], row[DISTRICT]
        found["missing-required"] += (not row[NAME]) + (not nature) + (not district)
        if district and district not in KNOWN:
            found["unknown-district"] += 1
        if plan is None:
            found["missing-required"] += nature != "前期"
        else:
            plan_cents += round(plan * 100)
        if done is not None:
            done_cents += round(done * 100)
        elif nature != "前期" and plan and plan > 0:
            start = month(row[START])
            found["not-reported"] += not (start is not None and start > AS_OF)
        if total is not None and plan is not None:
            found["plan-exceeds-total"] += plan > total
            found["plan-exceeds-remaining"] += plan > total - (prior or 0)
        ever = row[TOTAL_DONE] if prior is None or done is None else prior + done
        if ever is not None and total is not None:
            found["done-exceeds-total"] += ever > total
        found["negative-amount"] += sum(1 for cell in row[TOTAL:RATE] if cell is not None and cell < 0)
        if plan and done is not None and rate is not None:
            found["rate-mismatch"] += abs(rate - done / plan) > 0.001
    print(json.dumps({"projects": projects, "yearPlan": plan_cents / 100, "yearDone": done_cents / 100,
                      "findings": found}))


main(sys.argv[1])
if "BENCH_USAGE" in os.environ:
    used = resource.getrusage(resource.RUSAGE_SELF)
    with open(os.environ["BENCH_USAGE"], "w", encoding="utf-8") as out:
        json.dump({"userCPUTime": used.ru_utime * 1e6, "systemCPUTime": used.ru_stime * 1e6,
                   "maxRSS": used.ru_maxrss}, out)
