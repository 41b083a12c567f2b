import Hummingbird

// What the frame of every page needs: the front door, the language switch, the static files.
extension Routes {
  static let frame: [Route] = [
    .get(Places.front, .goToFront) { visit in
      .redirect(Navigation.items(for: visit.me.role).first?.address ?? Places.help())
    },
    .guest(.get, Places.language, .chooseLanguage) { guest, slug in
      guard let language = Language(rawValue: slug.rawValue) else { throw WebError.notFound }
      let cookie = Cookie(
        name: Reception.languageCookie, value: language.rawValue, maxAge: 365 * 86_400, path: "/",
        secure: guest.services.settings.usesTLS, httpOnly: true, sameSite: .lax)
      return .redirect(Reception.safeReturn(guest.query["til"])).with(cookie: cookie)
    },
    .guest(.get, Places.asset, .fetchAsset) { guest, slug in
      guard let asset = guest.services.assets.byName[slug.rawValue] else { throw WebError.notFound }
      return asset.reply
    },
  ]
}
