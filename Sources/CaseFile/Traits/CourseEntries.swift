// Which courses of feedback count in the department's figures. It changes nothing in the case itself.

/// What one person has marked with one instrument, seen one way.
public struct MeasureCourse: Codable, Hashable, Sendable {
  public var instrument: MeasureInstrument
  public var rater: MeasureRater
  public var person: PersonID?
  public var view: MeasureView

  public init(instrument: MeasureInstrument, rater: MeasureRater, person: PersonID? = nil, view: MeasureView) {
    self.instrument = instrument
    self.rater = rater
    self.person = person
    self.view = view
  }

  /// What it is called where two entries are compared.
  var name: String {
    [instrument.id, instrument.version, rater.rawValue, person?.rawValue ?? "", view.rawValue].joined(separator: " ")
  }
}

/// A course isn't counted in the department's figures: it would say something untrue of them.
public struct CourseLeftOut: Content {
  public static let kind = "course.left-out"

  public var course: MeasureCourse
  public var why: String

  public init(course: MeasureCourse, why: String) {
    self.course = course
    self.why = why
  }

  public var passages: [Passage] { Passages(Self.kind).course(course).assessment("why", why).list }
}

/// It is counted again.
public struct CourseTakenIn: Content {
  public static let kind = "course.taken-in"

  public var course: MeasureCourse
  public var why: String?

  public init(course: MeasureCourse, why: String? = nil) {
    self.course = course
    self.why = why
  }

  public var passages: [Passage] { Passages(Self.kind).course(course).assessment("why", why).list }
}

extension Passages {
  fileprivate func course(_ course: MeasureCourse) -> Passages {
    particular("instrument", course.instrument.name).choice("rater", course.rater).choice("view", course.view)
  }
}

extension MeasureTaken {
  /// The course that this sheet is of.
  public var course: MeasureCourse {
    MeasureCourse(instrument: instrument, rater: rater, person: person, view: view)
  }
}
