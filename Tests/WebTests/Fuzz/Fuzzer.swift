import CaseFile
import Foundation
import HTTPTypes
import Testing

@testable import Web

/// Sends what anybody might send to every route there is, as every role and as nobody, and looks at each answer.
///
/// Forms are those that the pages showed, filled in well, nearly well and badly; routes are those of the table. Forms of
/// long ago are sent too: they are what a stale page and an ended session look like.
final class Fuzzer {
  let bench: Bench
  private var dice: Dice
  private let routes = Routes.all
  private var people: [Person] = []
  private var now = 0
  /// The routes that were answered, by method and pattern.
  private(set) var seen: Set<String> = []
  private(set) var statuses: [Int: Int] = [:]
  /// Every long text that was sent.
  private(set) var words: [String] = []
  private let watchdog: Watchdog

  private static let roles: [StaffID: Role] = [
    Bench.mette: .caseworker, Bench.jonas: .caseworker, Bench.karen: .teamCoordinator, Bench.lone: .leader,
    Bench.lars: .lawyer, Bench.rita: .auditor, Bench.adam: .administrator,
  ]

  private final class Person {
    let staff: StaffID?
    let browser: Browser
    var forms: [FoundForm] = []
    init(_ staff: StaffID?, _ browser: Browser) { (self.staff, self.browser) = (staff, browser) }
  }

  /// Ids that stand in addresses of the pages, by the pattern of the route.
  private var ids: [String: [[String]]] = [:]
  /// In order, so that a seed throws the same again.
  private var allIDs: [[[String]]] { ids.sorted { $0.key < $1.key }.map(\.value) }

  init(_ bench: Bench, seed: UInt64) {
    self.bench = bench
    dice = Dice(seed: seed)
    watchdog = Watchdog("FUZZ_SEED=\(seed)")
  }

  /// - Parameter browser: makes a browser without cookies.
  func run(_ count: Int, browser: () -> Browser) async throws {
    defer { watchdog.end() }
    let staff: [StaffID?] = [
      Bench.mette, Bench.jonas, Bench.karen, Bench.lone, Bench.lars, Bench.rita, Bench.adam, nil,
    ]
    people = staff.map { Person($0, browser()) }
    for person in people {
      try await signIn(person)
      // What is there: the lists lead to everything else.
      for route in routes where route.method == .get && !route.words.contains("*") && isOpen(route, to: person) {
        watchdog.begin("GET \(route.pattern) at first")
        let page = try await person.browser.get(path: route.pattern)
        judge(page, "GET \(route.pattern)")
        note(page, route, person)
      }
    }
    for number in 0..<count {
      now = number
      guard let person = dice.pick(people) else { return }
      switch dice.below(100) {
      case ..<45: try await look(person)
      case ..<80: try await send(person)
      case ..<92: try await sendAnything(person)
      case ..<98: try await oddly(person)
      default:
        bench.wait(minutes: dice.pick([1, 7, 61, 700]) ?? 1)
        try await signIn(person)
      }
    }
  }

  private func signIn(_ person: Person) async throws {
    guard let staff = person.staff else { return }
    _ = try await person.browser.post(Places.signInAs(staff))
  }

  // What is asked for.

  private func look(_ person: Person) async throws {
    guard let route = pick(.get, for: person) else { return }
    var path = address(of: route)
    if dice.percent(30) { path += "?" + query() }
    watchdog.begin("GET \(path)")
    let page = try await person.browser.get(path: path)
    judge(page, "GET \(path)")
    note(page, route, person)
    // Who was signed out by one's own doing comes back.
    if page.status == 303, page.location?.hasPrefix(Places.signIn().path) == true, dice.percent(70) {
      try await signIn(person)
    }
  }

  /// A form that a page showed, now or a while ago.
  private func send(_ person: Person) async throws {
    guard let form = dice.pick(person.forms) else { return try await look(person) }
    // A password costs as much work here as it does everywhere: only now and then.
    if form.fields.contains(where: { $0.kind == "password" }), !dice.percent(4) { return try await look(person) }
    var text: String?
    var parts: [[UInt8]] = []
    for field in form.fields {
      // Without its token a form isn't shown to be ours, and nothing of it is shown again.
      if field.name != "_csrf", dice.percent(4) { continue }
      if field.kind == "radio" || field.kind == "checkbox" || field.kind == "button", dice.percent(40) { continue }
      var value = value(for: field)
      if text == nil, ["textarea", "text"].contains(field.kind), field.name != "q", dice.percent(60) {
        let long = "Fuzz-\(now) skrev <det> her & lidt til, så det er langt nok."
        text = long
        value = FuzzValues.encoded(long)
      }
      parts.append(FuzzValues.encoded(field.name) + [UInt8(ascii: "=")] + value)
    }
    if dice.percent(5) { parts += parts }
    if dice.percent(2) { parts += (0..<2_100).map { Array("f\($0)=1".utf8) } }
    let body = Array(parts.joined(separator: [UInt8(ascii: "&")]))
    if form.method == "GET" {
      watchdog.begin("GET \(form.action)?\(String(decoding: body, as: UTF8.self))")
      let page = try await person.browser.get(path: form.action + "?" + String(decoding: body, as: UTF8.self))
      return judge(page, "GET \(form.action)?…")
    }
    if dice.percent(15) {
      // The same form twice at the same moment.
      let (browser, action) = (person.browser, form.action)
      watchdog.begin("POST twice \(form.action) \(String(decoding: body, as: UTF8.self))")
      async let one = browser.post(path: action, bytes: body)
      async let other = browser.post(path: action, bytes: body)
      let pages = try await [one, other]
      for page in pages { judge(page, "POST \(form.action) twice", kept: text) }
    } else {
      watchdog.begin("POST \(form.action) \(String(decoding: body, as: UTF8.self))")
      let page = try await person.browser.post(path: form.action, bytes: body)
      judge(page, "POST \(form.action)", kept: text)
      note(page, routes.first { $0.method == .post && $0.matches(Self.parts(form.action)) }, person)
    }
    if let text { words.append(text) }
  }

  /// The routes that chance has passed by, each once.
  func reachRest(of missed: Set<String>) async throws {
    defer { watchdog.end() }
    for route in routes where missed.contains("\(route.method) \(route.pattern)") {
      guard let person = people.first(where: { isOpen(route, to: $0) }) ?? people.last else { return }
      try await signIn(person)
      if route.method == .get {
        let path = address(of: route)
        watchdog.begin("GET rest \(path)")
        let page = try await person.browser.get(path: path)
        judge(page, "GET \(path)")
        note(page, route, person)
      } else {
        try await sendAnything(person, to: route)
      }
    }
  }

  /// Anything at all to a route that takes forms, with a form token that is right.
  private func sendAnything(_ person: Person, to chosen: Route? = nil) async throws {
    guard let route = chosen ?? pick(.post, for: person) else { return }
    let token = person.forms.last?.fields.first { $0.name == "_csrf" }?.values.first ?? ""
    let names = person.forms.flatMap { $0.fields.map(\.name) } + ["_draft", "_act", "_seen", "_til", "q", "child"]
    var fields = [("_csrf", FuzzValues.encoded(token))]
    for _ in 0..<dice.below(12) {
      fields.append((dice.pick(names) ?? "a", any()))
    }
    let path = address(of: route)
    let body = Array(
      fields.map { FuzzValues.encoded($0.0) + [UInt8(ascii: "=")] + $0.1 }.joined(separator: [UInt8(ascii: "&")]))
    watchdog.begin("POST any \(path) \(String(decoding: body, as: UTF8.self))")
    let page = try await person.browser.post(path: path, bytes: body)
    judge(page, "POST \(path)")
    note(page, route, person)
  }

  /// What no browser does.
  private func oddly(_ person: Person) async throws {
    guard let route = dice.pick(routes) else { return }
    let path = address(of: route)
    let method: HTTPRequest.Method = dice.pick([.put, .delete, .patch, .options, .head, .post, .post, .post]) ?? .post
    let kinds = [
      "application/json", "text/plain", "multipart/form-data; boundary=x", "multipart/form-data", "application/xml",
      "application/x-www-form-urlencoded; charset=utf-16", "application/octet-stream", "", "x",
      "multipart/form-data; boundary=",
    ]
    var headers = ["Content-Type": dice.pick(kinds) ?? ""]
    if dice.percent(20) { headers["Content-Encoding"] = "gzip" }
    if dice.percent(20) { headers["Range"] = "bytes=0-1,5-,-9999999999999999999" }
    if dice.percent(20) { headers["Accept-Language"] = String(repeating: "da,", count: 500) }
    if dice.percent(20) {
      headers["Cookie"] = "naer=\(String(repeating: "a", count: dice.below(4_000))); naer-sprog=xx; ;=;"
    }
    if dice.percent(20) { headers["X-Forwarded-For"] = "::1, \u{41}, 999.1.1.1" }
    let bodies: [[UInt8]] = [
      [], Array("{\"children\":[{\"name\":1}],\"words\":null}".utf8), Array("{".utf8), Array("[[[[[[[[".utf8),
      Array("--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"../b.exe\"\r\n\r\nMZ\r\n--x--\r\n".utf8),
      Array("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nuden slutning".utf8), Array("--x--".utf8),
      Array(repeating: 0xFF, count: 5_000), Array(repeating: UInt8(ascii: "a"), count: (1 << 20) + 50),
      Array("a=1&".utf8) + Array(repeating: UInt8(ascii: "&"), count: 9_000),
    ]
    watchdog.begin("\(method) \(path) \(headers)")
    let page = try await person.browser.send(method, path, dice.pick(bodies) ?? [], headers)
    judge(page, "\(method) \(path) \(headers)", isHead: method == .head)
  }

  // What is said.

  /// Mostly one that this person may use.
  private func pick(_ method: HTTPRequest.Method, for person: Person) -> Route? {
    let may = dice.percent(85)
    return dice.pick(routes.filter { $0.method == method && (!may || isOpen($0, to: person)) })
  }

  private func isOpen(_ route: Route, to person: Person) -> Bool {
    let role = person.staff.flatMap { Self.roles[$0] }
    return Policy.decision(route.action, role) == .allowed
      || [Relation.own, .team].contains { Policy.decision(route.action, role, $0) == .allowed }
  }

  private func address(of route: Route) -> String {
    let known = dice.percent(75) ? dice.pick(ids[route.pattern] ?? allIDs.flatMap { $0 }) : nil
    var given = (known ?? []).makeIterator()
    let words = route.words.map { word in
      guard word == "*" else { return word }
      if let id = given.next(), dice.percent(90) { return FuzzValues.inPath(id) }
      return FuzzValues.inPath(dice.pick(FuzzValues.hostileIDs) ?? "x")
    }
    var path = "/" + words.joined(separator: "/")
    if dice.percent(3) { path += "/" }
    if dice.percent(2) { path = path.replacingOccurrences(of: "/", with: "//") }
    if dice.percent(2) { path += String(repeating: "/a", count: 2_000) }
    return path
  }

  private func query() -> String {
    let names = ["til", "gemt", "for", "q", "kind", "page", "before", "on", "known", "staff", "from", "filter", "a"]
    return (0...dice.below(4)).map { _ in
      "\(dice.pick(names) ?? "a")=\(String(decoding: any(), as: UTF8.self))"
    }.joined(separator: "&").filter { $0.isASCII && !$0.isWhitespace && !$0.isNewline && $0 != "#" }
  }

  private func value(for field: FoundForm.Field) -> [UInt8] {
    let usual = field.kind == "hidden" ? 92 : 65
    guard dice.percent(usual) else { return any() }
    let text: String? =
      switch field.kind {
      case "hidden", "button", "radio", "checkbox", "select": dice.pick(field.values)
      case "date", "datetime-local", "time": dice.pick(FuzzValues.days)
      case "number": dice.pick(FuzzValues.numbers)
      default:
        dice.percent(30) ? dice.pick(field.values) : dice.pick(FuzzValues.texts + FuzzValues.days + FuzzValues.numbers)
      }
    return FuzzValues.encoded(text ?? "")
  }

  private func any() -> [UInt8] {
    switch dice.below(5) {
    case 0: FuzzValues.encoded(dice.pick(FuzzValues.nearlyDays) ?? "")
    case 1: FuzzValues.encoded(dice.pick(FuzzValues.nearlyNumbers) ?? "")
    case 2: dice.pick(FuzzValues.broken) ?? []
    case 3: FuzzValues.encoded(dice.pick(dice.pick(allIDs) ?? [])?.first ?? "x")
    default: FuzzValues.encoded(dice.pick(FuzzValues.hostile) ?? "")
    }
  }

  // What is answered.

  private func note(_ page: Browser.Page, _ route: Route?, _ person: Person) {
    if let route { seen.insert("\(route.method) \(route.pattern)") }
    let found = FoundForm.all(in: page.body)
    person.forms += found.forms
    if person.forms.count > 60 { person.forms.removeFirst(person.forms.count - 60) }
    for address in found.addresses + [page.location].compactMap({ $0 }) {
      let parts = Self.parts(String(address.prefix { $0 != "?" && $0 != "#" }))
      for route in routes where route.words.contains("*") && route.matches(parts) {
        let given = zip(route.words, parts).filter { $0.0 == "*" }.map(\.1)
        if ids[route.pattern, default: []].count < 200 { ids[route.pattern, default: []].append(given) }
      }
    }
  }

  private static func parts(_ path: String) -> [String] { path.split(separator: "/").map(String.init) }

  /// - Parameter kept: a long text that must stand in the answer, unless it was taken.
  private func judge(_ page: Browser.Page, _ what: String, kept: String? = nil, isHead: Bool = false) {
    statuses[page.status, default: 0] += 1
    let place = Comment(rawValue: "request \(now): \(what.prefix(300)) → \(page.status)")
    // The watch doesn't run here, and its address for monitors says so.
    #expect(page.status < 500 || (page.status == 503 && page.body.hasPrefix("{\"status\":\"down\"")), place)
    for name in ["Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy"] {
      #expect(HTTPField.Name(name).flatMap { page.headers[$0] } != nil, place)
    }
    #expect(page.headers[.cacheControl] != nil, place)
    // Nobody is sent away from here, but by the quick way out of the public's page.
    if let location = page.location, location != "\(DoorFrame.neutral)" {
      #expect(location.hasPrefix("/") && !location.hasPrefix("//"), place)
    }
    let type = page.headers[.contentType] ?? ""
    guard !isHead, type.hasPrefix("text/html") else { return }
    #expect(page.body.contains("<html lang=\"da\"") || page.body.contains("<html lang=\"en\""), place)
    #expect(page.body.contains("<h1") && page.body.contains("<main"), place)
    #expect(!page.body.contains("<script>") && !page.body.contains("<img src=x"), place)
    if let kept, page.status >= 400 {
      let shown = kept.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
        .replacingOccurrences(of: ">", with: "&gt;")
      #expect(page.body.contains(shown) || page.body.contains(shown.replacingOccurrences(of: "&gt;", with: ">")), place)
    }
  }
}
