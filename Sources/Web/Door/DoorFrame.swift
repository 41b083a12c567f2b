import HTML
import Hummingbird

/// What stands around every page of the door.
enum DoorFrame {
  /// A page to be on when somebody looks over one's shoulder.
  static let neutral: StaticString = "https://www.dmi.dk/"

  /// The quick way out: a plain link, so that it works whatever else doesn't.
  static func leaving(_ t: Words) -> Node {
    p(.class("door-leave")) {
      a(t("door.leave"), .href(Places.doorLeave()), .class("button plain"), .rel("nofollow noreferrer"))
    }
  }

  /// Over each question: the way out, and the telephone in one line.
  static func above(_ scene: some Scene) -> Node {
    group {
      leaving(scene.t)
      p(.class("door-line")) {
        strong(scene.t("door.line"))
        for one in telephones(scene) { a(one.text, .href(one.link)) }
      }
    }
  }

  /// What to do in danger, first of all.
  static func danger(_ scene: some Scene, asChild: Bool = false) -> Node {
    let t = scene.t
    let door = scene.department.door
    return section(.class("card urgent door-danger"), .aria("labelledby", "fare")) {
      h2(t(asChild ? "door.danger-now.young" : "door.danger-now"), .id("fare"))
      p(.class("door-call")) {
        a(t("door.call-112"), .href(.telephone("112")), .class("button"))
        if let number = door?.telephone {
          a(t("door.call-duty", ["number": number]), .href(.telephone(number)), .class("button plain"))
        }
      }
      if door != nil {
        p {
          if door?.telephone != nil { "\(t("door.duty-hours")) " }
          if let daytime = door?.daytime {
            t("door.daytime")
            " "
            a(daytime, .href(.telephone(daytime)))
            if let hours = door?.hours { " (\(hours))" }
          }
        }
      }
      if asChild { children(t) }
    }
  }

  /// Somebody to talk with who isn't the municipality.
  static func children(_ t: Words) -> Node {
    p {
      t("door.childline")
      " "
      a("116 111", .href(.telephone("116111")))
    }
  }

  private static func telephones(_ scene: some Scene) -> [(text: String, link: Link)] {
    var all = [(scene.t("door.call-112"), Link.telephone("112"))]
    if let number = scene.department.door?.telephone {
      all.append((scene.t("door.call-duty", ["number": number]), .telephone(number)))
    }
    return all
  }

  /// A button of the form that keeps what was typed and shows it in the other language.
  static func language(_ t: Words) -> Node {
    let other = t.language.other
    return button(
      t("frame.other-language"), .type(.submit), .name("_sprog"), .value(other.rawValue), .lang(other.rawValue),
      .class("link"))
  }

  static func languageCookie(_ language: Language, _ services: Services) -> Cookie {
    Cookie(
      name: Reception.languageCookie, value: language.rawValue, maxAge: 365 * 86_400, path: "/",
      secure: services.settings.usesTLS, httpOnly: true, sameSite: .lax)
  }

  /// Under each page: that it is kept for a day, and taking it all away.
  static func below(_ visit: DoorVisit) -> Node {
    form(.method(.post), .action(Places.doorDelete()), .class("door-foot")) {
      FormToken.field(visit.formToken)
      p(visit.t("door.kept"), .class("quiet"))
      button(visit.t("door.delete"), .type(.submit), .class("link"))
    }
  }

  /// - Parameter hasSwitch: false where the page asks something: its form has a switch that keeps what was typed.
  static func page(
    _ visit: DoorVisit, _ title: String, status: HTTPResponse.Status = .ok, hasSwitch: Bool = false,
    @Markup content: () -> Node
  ) -> Reply {
    let content = content()
    return visit.page(title, narrow: true, status: status, above: above(visit), switchesLanguage: hasSwitch) {
      content
      below(visit)
    }
  }
}
