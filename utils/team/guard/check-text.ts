/**
 * The functions that both guards share. They are text because they run within CouchDB, whose
 * engine may be of any age: ECMAScript 5, and nothing that a build changes.
 */
export const sharedText = `
  function refuse(code) { throw { forbidden: String(code).slice(0, 120) }; }
  function has(list, one) { return list.indexOf(one) !== -1; }
  function owns(object, key) { return Object.prototype.hasOwnProperty.call(object, key); }
  function isList(value) { return Object.prototype.toString.call(value) === '[object Array]'; }
  function checkRevision(newDoc, oldDoc) {
    var history = newDoc._revisions && newDoc._revisions.ids;
    if (oldDoc) {
      if (oldDoc._deleted) refuse('deleted');
      if (newDoc._rev !== oldDoc._rev) refuse('stale-revision');
    } else if (newDoc._rev || (history && history.length > 0)) refuse('grafted');
  }`.replace('\n', '');

/** The functions that compare a value with a shape. */
export const checkText = `
  function wrong(path) { refuse('wrong-type:' + path); }
  function check(value, shape, path) {
    if (shape.nil && value === null) return;
    switch (shape.is) {
      case 'text': return checkText(value, shape, path);
      case 'number': return checkNumber(value, shape, path);
      case 'flag': return typeof value === 'boolean' ? undefined : wrong(path);
      case 'one': return has(shape.of, value) ? undefined : wrong(path);
      case 'list': return checkList(value, shape, path);
      case 'object': return checkObject(value, shape, path);
      case 'map': return checkMap(value, shape, path);
      case 'never': return wrong(path);
    }
  }
  function checkText(value, shape, path) {
    if (typeof value !== 'string') wrong(path);
    if (value.length < shape.min || value.length > shape.max) wrong(path);
    for (var i = 0; shape.like && i < shape.like.length; i++)
      if (!shape.like[i].test(value)) wrong(path);
  }
  function checkNumber(value, shape, path) {
    if (typeof value !== 'number' || !isFinite(value)) wrong(path);
    if (shape.whole && value % 1 !== 0) wrong(path);
    if (value < shape.min || value > shape.max) wrong(path);
  }
  function checkList(value, shape, path) {
    if (!isList(value) || value.length > shape.max) wrong(path);
    var i;
    for (i = 0; i < value.length; i++) check(value[i], shape.of, path + '.' + i);
    for (i = 0; shape.unique && i < shape.unique.length; i++)
      if (!areUnique(value, shape.unique[i])) wrong(path);
    if (shape.without && !hasWithout(value, shape.without)) wrong(path);
  }
  function areUnique(list, field) {
    var seen = {};
    for (var i = 0; i < list.length; i++) {
      var one = '$' + (field === true ? list[i] : list[i][field]);
      if (owns(seen, one)) return false;
      seen[one] = true;
    }
    return true;
  }
  function hasWithout(list, field) {
    for (var i = 0; i < list.length; i++) if (!list[i][field]) return true;
    return false;
  }
  function isObject(value) { return typeof value === 'object' && value !== null && !isList(value); }
  function checkObject(value, shape, path) {
    if (!isObject(value)) wrong(path);
    var key;
    for (key in shape.must) if (!owns(value, key)) wrong(path + '.' + key);
    for (key in value) {
      if (owns(shape.must, key)) check(value[key], shape.must[key], path + '.' + key);
      else if (owns(shape.may, key)) check(value[key], shape.may[key], path + '.' + key);
      else if (!shape.rest || (shape.rest !== true && !shape.rest.test(key)))
        refuse('unknown-field:' + path + '.' + key);
    }
  }
  function checkMap(value, shape, path) {
    if (!isObject(value)) wrong(path);
    for (var key in value) {
      check(key, shape.key, path + '.' + key);
      check(value[key], shape.of, path + '.' + key);
    }
  }`.replace('\n', '');
