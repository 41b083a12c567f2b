import CaseFile
import Crypto
import HTML
import Hummingbird
import Store

/// Takes every request in: who asks, in what language, may they, did the form come from us, and, where the session
/// has ended, what becomes of the text they typed.
struct Reception: Sendable {
  static let languageCookie = "naer-sprog"
  let services: Services

  private var key: SymmetricKey { services.settings.signingKey }

  var sessionCookie: String { services.settings.usesTLS ? "__Host-naer" : "naer" }
  var doorCookie: String { services.settings.usesTLS ? "__Host-naer-kladde" : "naer-kladde" }

  /// - Parameter remote: the address at the other end of the connection.
  func answer(_ route: Route, _ request: Request, reference: String, remote: String? = nil) async throws -> Reply {
    if case .sender(let answer) = route.handler { return try await answerSender(route, request, answer) }
    try Self.refuseForeign(request)
    var request = request
    if let stay = try await heldBack(route, request) { return stay }
    if case .upload(let answer) = route.handler, let type = request.headers[.contentType],
      type.lowercased().hasPrefix("multipart/")
    {
      let guest = try await arrive(request, form: Submission(), reference: reference, remote: remote)
      return try await answer(guest, Upload(contentType: type, body: request.body), Self.parts(of: request))
    }
    if case .caseFile(let taking) = route.handler, let type = request.headers[.contentType],
      type.lowercased().hasPrefix("multipart/")
    {
      let guest = try await arrive(request, form: Submission(), reference: reference, remote: remote)
      let upload = Upload(contentType: type, body: request.body)
      return try await answer(taking, route, guest, upload, Self.parts(of: request))
    }
    let form = try await form(of: &request)
    let guest = try await arrive(request, form: form, reference: reference, remote: remote)
    do {
      return try await answer(route, request, guest)
    } catch {
      guard form["_csrf"] != nil, !form.longTexts.isEmpty else { throw error }
      // As the person's draft where it can be told whose it is, and on the page that says what went wrong.
      _ = try? await keep(guest)
      throw Unanswered(error: error, form: form)
    }
  }

  private func answer(_ route: Route, _ request: Request, _ guest: Guest) async throws -> Reply {
    let path = Self.parts(of: request)
    if case .guest(let answer) = route.handler {
      guard Policy.decision(route.action, nil) == .allowed else {
        throw WebError.denied(Denial(.notListed, route.action))
      }
      return try await answer(guest, path)
    }
    if case .upload(let answer) = route.handler { return try await answer(guest, nil, path) }
    guard let visit = try await signedIn(guest) else { return try await turnAway(guest, request) }
    if request.method == .post {
      guard visit.cookie.isFormToken(guest.form["_csrf"], key: key) else { throw WebError.foreignForm }
    }
    switch route.handler {
    case .guest, .upload, .sender: throw WebError.notFound
    case .visit(let answer):
      if case .refused(let reason) = Policy.decision(route.action, visit.me.role) {
        try await services.vault.refused(route.action, visit.me, at: visit.now)
        throw WebError.denied(Denial(reason, route.action))
      }
      return try await once(visit, request) { try await answer(visit, path) }
    case .caseFile(let taking):
      let opened = try await visit.open(try taking.caseID(path), for: route.action)
      return try await taking.answer(CaseVisit(at: visit, opened), .none)
    case .inCase(let caseID, let answer):
      let opened = try await visit.open(try caseID(path), for: route.action)
      return try await once(visit, request) { try await answer(CaseVisit(at: visit, opened), path) }
    }
  }

  /// What can be said of a request before anything is decided.
  func arrive(
    _ request: Request, form: Submission, reference: String, remote: String? = nil
  ) async throws -> Guest {
    let language = request.cookies[Self.languageCookie].flatMap { Language(rawValue: $0.value) } ?? .danish
    let now = services.now()
    let office = try await services.office.now(at: now)
    return Guest(
      services: services, department: office.department, engine: office.engine, now: now,
      t: services.texts.words(language), form: form,
      query: Submission(urlEncoded: (request.uri.query ?? "").utf8) ?? Submission(),
      path: HTML.Link(request.uri.path) ?? Places.front().link, reference: reference,
      cookie: request.cookies[sessionCookie].flatMap { SessionCookie($0.value, key: key) },
      place: Caller.place(
        remote: remote, headers: request.headers, isBehindProxy: services.settings.isBehindProxy),
      doorToken: request.cookies[doorCookie].flatMap { GuestToken($0.value) })
  }

  /// While the screen is in somebody else's hands the session is good for one page; everything else leads back to it.
  private func heldBack(_ route: Route, _ request: Request) async throws -> Reply? {
    guard !HandedOver.actions.contains(route.action),
      let cookie = request.cookies[sessionCookie].flatMap({ SessionCookie($0.value, key: key) }),
      try await services.vault.accounts.session(cookie.token, at: services.now())?.handedOver != nil
    else { return nil }
    return .redirect(Places.handedOver())
  }

  /// Who it is, where the session is still good and the person still works here.
  func signedIn(_ guest: Guest) async throws -> Visit? {
    guard let cookie = guest.cookie,
      let session = try await services.vault.accounts.session(cookie.token, at: guest.now)
    else { return nil }
    guard let member = guest.department.member(session.staff), member.works else {
      try await services.vault.accounts.endSessions(of: session.staff)
      return nil
    }
    return Visit(
      base: guest, me: member, cookie: cookie, formToken: cookie.formToken(key: key),
      handedOverFor: session.handedOver)
  }

  /// No session: to the sign-in page, and back here afterwards. What was typed is kept as that person's draft where
  /// the cookie and the form show who it was; else it is shown again on the sign-in page.
  private func turnAway(_ guest: Guest, _ request: Request) async throws -> Reply {
    // With what the address asks for: which of several forms it was stands there.
    let asked = request.uri.query.map { "?\($0)" } ?? ""
    let back = Places.signIn().with("til", guest.path.text + asked)
    guard request.method == .post else {
      return .redirect(guest.path == Places.front().link ? Places.signIn() : back)
    }
    if try await keep(guest) { return .redirect(back.with("gemt", "1")) }
    // A script that sent it must not take this page for an answer to what it sent.
    var reply = SignIn.page(guest, SignIn.Model(guest, lost: guest.form))
    reply.status = .unauthorized
    return reply
  }

  /// Keeps a posted form as the draft of whoever made it. False where that can't be told.
  func keep(_ guest: Guest) async throws -> Bool {
    guard let cookie = guest.cookie, cookie.stillTells(at: guest.now),
      cookie.isFormToken(guest.form["_csrf"], key: key), let name = DraftName(guest.form["_draft"])
    else { return false }
    try await services.keepDraft(guest.form, as: name, of: cookie.staff)
    return true
  }

  /// A form that is sent twice is answered once.
  private func once(
    _ visit: Visit, _ request: Request, _ work: @escaping @Sendable () async throws -> Reply
  ) async throws -> Reply {
    guard request.method == .post, let act = visit.sentAct, visit.base.path != Places.draft().link
    else { return try await work() }
    return try await services.receipts.once(act.rawValue, at: visit.now, work)
  }
}
