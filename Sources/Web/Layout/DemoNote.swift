import HTML

/// The mark of a fictional department, on top of every page: a landmark, so that it is found by those who don't see it.
enum DemoNote {
  static func node(_ settings: Settings, _ t: Words) -> Node {
    guard settings.isDemo else { return .empty }
    return aside(.class("demo"), .aria("label", t("frame.demo.label"))) { p(t("frame.demo")) }
  }
}
