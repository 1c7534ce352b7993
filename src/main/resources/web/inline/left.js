// Runs before a page is drawn: whoever left by the exit and comes back by the Back button sees nothing of it.
(function () {
  function left() {
    try {
      return sessionStorage.getItem('left');
    } catch (refused) {
      return null;
    }
  }
  function hide(address) {
    document.documentElement.hidden = true;
    location.replace(address);
  }
  // Safari tells the newer way from 15 on.
  function came() {
    var entry = performance.getEntriesByType('navigation')[0];
    return entry ? entry.type === 'navigate' : performance.navigation.type === 0;
  }
  var address = left();
  if (address && !came()) {
    hide(address);
  } else if (address) {
    sessionStorage.removeItem('left');
  }
  addEventListener('pageshow', function (event) {
    var again = event.persisted && left();
    if (again) {
      hide(again);
    }
  });
})();
