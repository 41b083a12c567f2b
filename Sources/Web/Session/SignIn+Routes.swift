import CaseFile
import Hummingbird
import Store

extension Routes {
  static let signIn: [Route] = [
    .guest(.get, Places.signIn, .signIn) { guest, _ in SignIn.page(guest, SignIn.Model(guest)) },
    .guest(.post, Places.signIn, .signIn) { guest, _ in try await SignIn.take(guest) },
    .guest(.post, Places.signInAs, .signIn) { guest, staff in
      guard guest.services.settings.isDemo, guest.department.member(staff)?.works == true else {
        throw WebError.notFound
      }
      return try await SignIn.begin(staff, guest)
    },
    .post(Places.signOut, .signOut) { visit in
      let vault = visit.services.vault
      try await vault.accounts.endSession(visit.cookie.token)
      try await vault.note(AuditEvent(.signOut, at: visit.now, who: .staff(visit.me.id)))
      return Reply.redirect(Places.signIn()).with(cookie: SignIn.cookie("", visit.services, maxAge: 0))
    },
  ]
}

extension SignIn {
  static func take(_ guest: Guest) async throws -> Reply {
    var model = Model(guest)
    let vault = guest.services.vault
    model.username = guest.form["username"] ?? ""
    let (userName, password) = (model.username, guest.form["password"] ?? "")
    let answer = try await guest.services.signIns.look(from: guest.place, at: guest.now) {
      try await vault.accounts.signIn(userName: userName, password: password, at: guest.now)
    }
    switch answer {
    case nil:
      try await vault.note(AuditEvent(.lockOut, at: guest.now, who: nil))
      model.problem = guest.t("sign-in.too-many")
    case .welcome(let account) where guest.department.member(account.staff)?.works == true:
      return try await begin(account.staff, guest)
    case .welcome, .wrong:
      try await vault.note(AuditEvent(.signInFailed, at: guest.now, who: nil))
      model.problem = guest.t("sign-in.wrong")
    case .locked(let until):
      try await vault.note(AuditEvent(.lockOut, at: guest.now, who: nil))
      model.problem = guest.t("sign-in.locked", ["time": guest.t.clock(until)])
    }
    var page = page(guest, model)
    page.status = .unprocessableContent
    return page
  }

  /// A new session with a new token, whatever the browser had before.
  static func begin(_ staff: StaffID, _ guest: Guest) async throws -> Reply {
    let (services, vault) = (guest.services, guest.services.vault)
    if let old = guest.cookie { try await vault.accounts.endSession(old.token) }
    let (token, _) = try await vault.accounts.startSession(of: staff, at: guest.now)
    try await vault.note(AuditEvent(.signIn, at: guest.now, who: .staff(staff)))
    let made = SessionCookie(token: token, staff: staff, begunAt: guest.now)
    let back = Reception.safeReturn(guest.form["til"])
    return .redirect(back).with(cookie: cookie(made.text(key: services.settings.signingKey), services))
  }

  /// It ends with the browser; no script can read it, and other sites can't send it with a form.
  static func cookie(_ text: String, _ services: Services, maxAge: Int? = nil) -> Cookie {
    let name = Reception(services: services).sessionCookie
    return Cookie(
      name: name, value: text, maxAge: maxAge, path: "/", secure: services.settings.usesTLS, httpOnly: true,
      sameSite: .lax)
  }
}
