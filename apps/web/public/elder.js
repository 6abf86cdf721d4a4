// Sets elder mode before the first paint. A file of its own: the content security policy forbids inline scripts.
try {
  var size = localStorage.getItem('wenye.elder');
  if (size && /^(18|22|26|30)$/.test(size)) document.documentElement.dataset.elder = size;
} catch {
  // Storage may be forbidden: the page then opens in its usual size.
}
