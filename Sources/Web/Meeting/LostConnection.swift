import HTML
import Hummingbird

extension Places {
  /// What a browser shows of a meeting while it has no connection.
  static let lost = Place<Nothing>("afbrudt")
  /// What keeps that page in the browser. It stands at the root, for a worker serves nothing above its own place.
  static let lostWorker = Place<Nothing>("afbrudt.js")
}

extension Routes {
  static let lostConnection: [Route] = [
    .guest(.get, Places.lost, .fetchAsset) { guest, _ in LostConnection.page(guest) },
    .guest(.get, Places.lostWorker, .fetchAsset) { guest, _ in guest.services.assets.worker.reply },
  ]
}

/// The one page that is kept in the browser: as a guest gets it, so nothing of anybody's can be in it.
enum LostConnection {
  static func page(_ guest: Guest) -> Reply {
    let t = guest.t
    return guest.page(t("lost.title"), narrow: true, switchesLanguage: false) {
      div(.data("lost", "")) {
        p(t("lost.lead"), .class("lead"))
        p(t("lost.again"), .role("status"))
        p { button(t("lost.try"), .type(.button), .class("button big"), .data("try", "")) }
      }
    }
  }
}
