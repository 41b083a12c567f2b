import Hummingbird

// What the frame of every page needs: the front door, the language switch, the static files.
extension Routes {
  static let frame: [Route] = [
    .get(Places.front, .goToFront) { visit in
      let items = Navigation.items(for: visit.me.role, in: visit.services.routes)
      // Search is nobody's first page: it shows nothing until something is asked for.
      return .redirect((items.first { $0 != .search } ?? .help).address)
    },
    .guest(.get, Places.language, .chooseLanguage) { guest, slug in
      guard let language = Language(rawValue: slug.rawValue) else { throw WebError.notFound }
      let cookie = DoorFrame.languageCookie(language, guest.services)
      return .redirect(Reception.safeReturn(guest.query["til"])).with(cookie: cookie)
    },
    .guest(.get, Places.asset, .fetchAsset) { guest, slug in
      guard let asset = guest.services.assets.byName[slug.rawValue] else { throw WebError.notFound }
      return asset.reply
    },
  ]
}
