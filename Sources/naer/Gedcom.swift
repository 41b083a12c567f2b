import ArgumentParser
import Foundation
import Kinship

/// `naer gedcom`: reads a family tree, says line by line what was not understood, and writes it as GEDCOM 7.
struct GedcomCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gedcom",
    abstract: "Reads a GEDCOM file (5.5.1 or 7.0), says line by line what isn't understood, and can write it as 7.0.")

  @Argument(help: "The file.") var file: String
  @Option(help: "Write it as GEDCOM 7.0 here; a file that is there already is left alone.") var out: String?
  @Option(help: "Lay out the genogram around the person with this id, and say how wide it is.") var genogram: String?

  func run() throws {
    let reading = GedcomReading([UInt8](try Data(contentsOf: URL(filePath: file))))
    let tree = reading.tree
    print("\(tree.relatives.count) persons, \(tree.partnerships.count) partnerships, \(reading.encoding.rawValue)")
    tell(reading.remarks)
    for problem in tree.problems() {
      print("\(problem.key.rawValue) \(problem.about.map(\.rawValue).joined(separator: " "))")
    }
    if let genogram { try drawn(tree, KinID(genogram)) }
    if let out {
      let writer = GedcomWriter(tree, keeping: reading)
      guard !FileManager.default.fileExists(atPath: out) else {
        throw ValidationError("\(out) is there already. Choose another name with --out.")
      }
      try Data(writer.bytes).write(to: URL(filePath: out))
      tell(writer.remarks)
    }
  }

  private func tell(_ remarks: [GedcomRemark]) {
    for remark in remarks { print("line \(remark.line): \(remark.path): \(remark.reason.rawValue) \(remark.value)") }
  }

  private func drawn(_ tree: FamilyTree, _ centre: KinID) throws {
    guard tree.relatives.contains(where: { $0.id == centre }) else {
      throw ValidationError("Nobody in the file has the id \(centre.rawValue).")
    }
    let layout = Genogram(of: tree, centre: centre).layout
    print("genogram: \(layout.nodes.count) places, crossings \(layout.crossings), width \(layout.width)")
  }
}
