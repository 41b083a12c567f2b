import CaseFile
import HTML

/// Somebody in one line: who, what to the child, and how to reach them.
struct ReachLine: Sendable {
  let name: String
  /// What the person is to the child, or in the department.
  let role: String
  /// Beside the role: custody, a profession.
  var note: String?
  var phone: String?
  var email: String?
  /// Interpreter's language.
  var language: String?
  var isProtected = false
  var address: Address?

  init(name: String, role: String) {
    self.name = name
    self.role = role
  }

  func view(_ t: Words) -> Node {
    li(.class("person")) {
      span(.class("whom")) {
        if let address { a(name, .href(address), .class("name")) } else { span(name, .class("name")) }
        span([role, note].compactMap { $0 }.joined(separator: ", "), .class("role"))
        if let language { span(t("reach.language", ["language": language]), .class("role")) }
        if isProtected { Pill.soon(t("reach.protected")) }
      }
      span(.class("reach")) {
        if let phone {
          a(phone, .href(.telephone(phone)), .aria("label", t("reach.call", ["name": name, "phone": phone])))
        }
        if let email { a(email, .href(.mail(email))) }
      }
    }
  }
}
