import CaseFile
import HTML
import Hummingbird

extension Scene {
  /// A page with the frame that all pages have.
  /// - Parameters:
  ///   - title: the page's only `h1`, and the title of the window.
  ///   - nav: which of the head's links one is at.
  ///   - narrow: for a form or a text to read; else as wide as lists need.
  ///   - above: stands over the title, as the way back to the case.
  ///   - switchesLanguage: false where the page has a switch of its own, which keeps what was typed.
  public func page(
    _ title: String, nav: Navigation? = nil, narrow: Bool = false, status: HTTPResponse.Status = .ok,
    above: Node = .empty, switchesLanguage: Bool = true, @Markup content: () -> Node
  ) -> Reply {
    let content = content()
    var layout = Layout(scene: self, title: title, nav: nav, narrow: narrow)
    layout.switchesLanguage = switchesLanguage
    // Whatever is opened from a meeting leads back to it.
    let bar = (self as? CaseVisit)?.meetingBar ?? .empty
    return .html(layout.page(bar.isEmpty ? above : .group([bar, above]), content), status: status)
  }
}

/// The frame of every page: head, banner, search, the language switch, who is signed in, foot.
struct Layout {
  let scene: any Scene
  let title: String
  let nav: Navigation?
  let narrow: Bool
  var switchesLanguage = true

  private var t: Words { scene.t }
  private var assets: Assets { scene.services.assets }

  func page(_ above: Node, _ content: Node) -> Node {
    document(language: t.language.rawValue) {
      Head.title("\(title) – Nær")
      Head.meta(name: "viewport", content: "width=device-width, initial-scale=1")
      Head.meta(name: "color-scheme", content: "light dark")
      Head.meta(name: "robots", content: "noindex, nofollow")
      Head.meta(name: "format-detection", content: "telephone=no")
      Head.icon(assets.link("naer.svg"))
      Head.styleSheet(assets.link("naer.css"))
      Head.script(assets.link("naer.js"))
    } body: {
      a(t("frame.skip"), .href(.fragment("indhold")), .class("skip"))
      DemoNote.node(scene.services.settings, t)
      header(.class("top")) {
        div(.class("bar")) {
          a(.href(Places.front()), .class("logo"), .aria("label", t("frame.home"))) { Logo.mark() }
          if let who = scene.who {
            search(who)
            links(who)
          }
          div(.class("who")) {
            if switchesLanguage { switchLanguage() }
            if let who = scene.who { signedIn(who) }
          }
        }
      }
      main(.id("indhold"), .class(narrow ? "narrow" : "page"), .tabindex(-1)) {
        above
        if scene.who != nil, scene.query["gemt"] == "1" { Notice.done(t("common.saved")) }
        h1(title)
        content
      }
      footer(.class("foot")) {
        p(footText)
        a(t("door.title"), .href(Places.door()))
        a(t("nav.help"), .href(Places.help()))
      }
    }
  }

  private var footText: String {
    guard let name = scene.department.municipality?.name else { return t("frame.foot-unnamed") }
    return t("frame.foot", ["municipality": name])
  }

  private func items(_ who: Who) -> [Navigation] {
    scene.services.navigation[who.member.role] ?? []
  }

  private func links(_ who: Who) -> Node {
    HTML.nav(.class("main"), .aria("label", t("frame.nav"))) {
      ul {
        for item in items(who) where item != .search && item != .help {
          li { a(t(item.key), .href(item.address), .aria("current", item == here ? current(item) : nil)) }
        }
      }
    }
  }

  /// Which of the head's links one is at: as the page says, or the one whose room the page lies in.
  private var here: Navigation? { nav ?? Navigation.allCases.first { path.hasPrefix($0.address.path + "/") } }

  private func current(_ item: Navigation) -> String { item.address.path == path ? "page" : "true" }

  private var path: String { String(scene.base.path.text.prefix { $0 != "?" }) }

  /// Search is posted, so that no name and no CPR number ever stands in an address, a log or a history.
  private func search(_ who: Who) -> Node {
    guard items(who).contains(.search) else { return .empty }
    return form(.method(.post), .action(Places.search()), .class("search"), .role("search")) {
      FormToken.field(who.formToken)
      label(t("frame.search"), .for("q"), .class("hidden"))
      input(
        .type(.search), .id("q"), .name("q"), .placeholder(t("frame.search-hint")), .autocomplete("off"),
        .spellcheck(false), .accesskey("s"), .data("key", "/"))
      button(t("frame.search-button"), .type(.submit), .class("button plain"))
    }
  }

  private func switchLanguage() -> Node {
    let other = t.language.other
    let address = Places.language(Slug(rawValue: other.rawValue)).with("til", scene.base.path.text)
    return a(t("frame.other-language"), .href(address), .lang(other.rawValue), Attribute.rel("nofollow"))
  }

  private func signedIn(_ who: Who) -> Node {
    group {
      span(.class("me")) {
        strong(who.member.name)
        span(t(who.member.role), .class("role"))
      }
      form(.method(.post), .action(Places.signOut())) {
        FormToken.field(who.formToken)
        button(t("frame.sign-out"), .type(.submit), .class("link"))
      }
    }
  }
}

/// The hidden field that shows that a form came from a page of this session.
enum FormToken {
  static func field(_ token: String) -> Node { input(.type(.hidden), .name("_csrf"), .value(token)) }
}
