/*
 * The first script of the pane and of the ribbon commands, written for the oldest engines (ES5): older Excels show the
 * pane in Internet Explorer or the first Edge, which cannot run the program. It decides whether the program is loaded at
 * all, and says in one sentence what to use instead.
 */
(function () {
  var boot = document.getElementById("boot");
  var agent = navigator.userAgent;
  var old =
    agent.indexOf("Trident") >= 0 ||
    agent.indexOf("Edge/") >= 0 ||
    typeof Promise === "undefined" ||
    typeof Map === "undefined" ||
    typeof globalThis === "undefined";
  // on one line: the formatter would end a broken call with a comma, which ES5 does not allow
  var sentence =
    "当前 Excel 使用旧版浏览器内核，无法运行序时。请使用 Excel 2021 及以上版本或 Microsoft 365；也可用浏览器打开序时的网页版。";
  var files = boot.getAttribute("data-app").split(" ");

  function sayWhy() {
    var line = document.createElement("p");
    var root = document.getElementById("root");
    line.setAttribute("role", "alert");
    line.appendChild(document.createTextNode(sentence));
    (root || document.body).appendChild(line);
    // office.js waits for this; without it Excel would report that the add-in does not answer.
    if (window.Office) {
      window.Office.initialize = function () {};
    }
  }

  function load() {
    var i, script;
    for (i = 0; i < files.length; i++) {
      script = document.createElement("script");
      script.src = files[i];
      script.async = false; // in their order
      document.head.appendChild(script);
    }
  }

  document.addEventListener("DOMContentLoaded", old ? sayWhy : load);
})();
