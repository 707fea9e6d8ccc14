using Ledger.Domain.Kernel;

namespace Ledger.Domain.Intake;

/// <summary>
/// Closes a batch: states which file its entries came from. A file whose entries stand is not taken in again.
/// </summary>
public sealed record TakeInFile(FileTakenIn File) : Command
{
    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [ImportedFile.Stream(File.Sha256)];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(File.Unit, Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var stream = ImportedFile.Stream(File.Sha256);
        return Checks.First(
            book.Read<ImportedFile>(stream) is { Stands: true, File: { } before }
                ? new FileTakenInBefore(before.FileName, before.Rows) { Field = "file" }
                : null,
            File.Entries > 0 ? null : new FileWithoutRows { Field = "file" },
            File.Duplicates == 0
                ? null
                : Checks.Filled(File.DuplicatesBecause, "duplicatesBecause", "重复说明", "why duplicates are right"))
            is { } refusal
            ? refusal
            : Decision.Accept(new Written(stream, File));
    }
}
