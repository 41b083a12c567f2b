import CaseFile
import Foundation
import Measures

/// The instruments as this department has them: those that come with the house, the packs it has brought, its licences
/// and its choices.
struct MeasureShelf: Sendable {
  let catalogue: Catalogue
  let licences: Licences
  private(set) var trajectories: Trajectories
  private let courses: [ParameterPack]
  let choice: TrajectoryChoice
  /// The municipality's own figures.
  let settings: [NormSetting]
  let day: DayNumber

  /// What comes with the house, read once.
  private static let bundled = Result { try PackFiles.bundled() }

  init(_ department: Department, on day: Day) throws {
    var catalogue = try Self.bundled.get()
    let book = department.measures
    var courses: [ParameterPack] = []
    for pack in book.packs.map(\.content) {
      let bytes = Array(pack.file.text.utf8)
      switch pack.what {
      case .texts: if let texts = try? PackFiles.texts(bytes) { catalogue.take(texts) }
      case .courses: if let pack = try? PackFiles.parameters(bytes) { courses.append(pack) }
      }
    }
    licences = Licences(
      book.licences.map(LicenceRecord.init),
      ended: book.ended.values.map {
        LicenceEnded(licence: $0.content.for, on: DayNumber($0.content.on.number), by: "")
      })
    self.catalogue = catalogue
    self.courses = courses
    settings = book.norms.compactMap(NormSetting.init)
    trajectories = Trajectories(packs: courses, licences: licences)
    choice =
      switch book.expected?.content.model {
      case .pack: book.chosenCourses.map { .parameters($0.id) } ?? .rules
      case .ownData: .ownData
      case .rules, nil: .rules
      }
    self.day = DayNumber(day.number)
  }

  func instrument(_ of: MeasureInstrument) -> Instrument? {
    catalogue.instrument(Instrument.Reference(id: of.id, version: of.version))
  }

  /// The wording in this language, else in Danish.
  func texts(_ instrument: Instrument, age: Int?, view: Viewpoint, _ language: Language) -> TextPack? {
    let group = instrument.group(age: age, view: view)?.id
    return catalogue.texts(instrument.reference, group: group, language: language.rawValue)
      ?? catalogue.texts(instrument.reference, group: group, language: Language.danish.rawValue)
  }

  func permission(
    to way: Way, _ instrument: Instrument, age: Int? = nil, view: Viewpoint = .own, _ language: Language
  ) -> Permission {
    licences.permission(
      to: way, use: instrument, texts: texts(instrument, age: age, view: view, language), on: day)
  }

  /// The same, with what the department's own courses have looked like.
  func with(_ own: OwnCourses.Models) -> MeasureShelf {
    var shelf = self
    shelf.trajectories = Trajectories(packs: courses, own: own, licences: licences)
    return shelf
  }

  /// Sheets as courses, each read by the figures of the day it began.
  func series(_ sheets: [Sheet]) -> [Series] { Series.of(sheets, in: catalogue, settings: settings) }

  /// What a course is set beside; nil where nothing is known.
  func model(of series: Series) -> (any Trajectory)? { trajectories.serve(choice, for: series, on: day).model }
}

extension NormSetting {
  /// Nil where it doesn't read as a number.
  init?(_ record: Record<MeasureNormSet>) {
    let content = record.content
    guard let figure = Figure(rawValue: content.figure.rawValue) else { return nil }
    let value = content.value.flatMap { Score($0) }
    if content.value != nil, value == nil { return nil }
    self.init(
      instrument: content.instrument, group: content.group, figure: figure,
      value: value.map { Sourced($0, source: content.source ?? "", sureness: .chosen) },
      setBy: record.actor.staff?.rawValue ?? "", setOn: DayNumber(content.from.number))
  }
}

extension MeasureBook {
  /// The pack of expected courses that was chosen, as it reads.
  var chosenCourses: ParameterPack? {
    guard let pack = expected?.content.for.flatMap(pack), pack.what == .courses else { return nil }
    return try? PackFiles.parameters(Array(pack.file.text.utf8))
  }
}

extension Scene {
  func measureShelf() throws -> MeasureShelf { try MeasureShelf(department, on: today) }
}

extension SignedIn {
  /// With the department's own courses, where they are what courses are set beside.
  func shelfWithOwnCourses() async throws -> MeasureShelf {
    let shelf = try measureShelf()
    guard shelf.choice == .ownData else { return shelf }
    return shelf.with(try await services.ownCourses.models(services.vault, shelf, at: now))
  }
}

extension LicenceRecord {
  init(_ record: Record<MeasureLicenceRecorded>) {
    let content = record.content
    self.init(
      id: content.id, instruments: content.instruments, licensor: content.licensor, holder: content.holder,
      number: content.number,
      ways: content.ways.map { way in
        switch way {
        case .print: .print
        case .screen: .screen
        case .sending: .sending
        }
      },
      from: DayNumber(content.from.number), until: content.until.map { DayNumber($0.number) },
      forbidsOwnModels: content.forbidsOwnModels ?? false, recordedBy: "",
      recordedOn: DayNumber(DanishTime.day(at: record.recordedAt).number))
  }
}
