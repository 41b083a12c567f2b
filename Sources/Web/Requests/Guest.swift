import CaseFile
import HTML
import Law
import Store

/// A request, whoever makes it.
public struct Guest: Scene {
  public let services: Services
  public let department: Department
  /// The law as it binds this department.
  public let engine: Engine
  public let now: Instant
  public private(set) var t: Words
  /// What was posted; empty for a page that is only read.
  public private(set) var form: Submission
  public let query: Submission
  /// The path that was asked for, and where the language switch comes back to.
  let path: HTML.Link
  /// What the log calls this request, and what an error page shows.
  let reference: String
  /// The browser's session cookie, signed by us, whether or not it is still good for anything.
  let cookie: SessionCookie?
  /// Where the request comes from, as far as the limits need it: never written down.
  let place: String
  /// What leads to the form that somebody from outside has begun.
  let doorToken: GuestToken?

  public var base: Guest { self }
  public var who: Who? { nil }

  /// The same request, answered in another language.
  func speaking(_ language: Language) -> Guest { changed { $0.t = services.texts.words(language) } }

  /// The same request, with the fields of a form that was read on the way in.
  func with(_ form: Submission) -> Guest { changed { $0.form = form } }

  private func changed(_ change: (inout Guest) -> Void) -> Guest {
    var copy = self
    change(&copy)
    return copy
  }
}

/// What every request has, signed in or not.
public protocol Scene: Sendable {
  var base: Guest { get }
  var who: Who? { get }
}

/// Who is signed in, as the frame of a page shows it.
public struct Who: Sendable {
  let member: StaffMember
  let formToken: String
}

extension Scene {
  public var services: Services { base.services }
  public var department: Department { base.department }
  public var engine: Engine { base.engine }
  public var now: Instant { base.now }
  public var today: Day { DanishTime.day(at: base.now) }
  public var t: Words { base.t }
  public var form: Submission { base.form }
  public var query: Submission { base.query }

  /// The name of somebody who works or worked here, for texts.
  public func name(of staff: StaffID?) -> String {
    staff.flatMap { department.member($0)?.name } ?? t("common.unknown-person")
  }
}
