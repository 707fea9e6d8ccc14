using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Intake;

/// <summary>Closes a reversing batch: states that every entry of a file that still stood has been reversed.</summary>
public sealed record UndoBatch(string Sha256, string Reason, LocalDate EffectiveOn, int Entries, Money Sum) : Command
{
    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [ImportedFile.Stream(Sha256)];

    /// <inheritdoc />
    public override Access Access(IBook book) =>
        new(book.Read<ImportedFile>(ImportedFile.Stream(Sha256)).File?.Unit ?? "", Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var stream = ImportedFile.Stream(Sha256);
        return Checks.First(
            book.Read<ImportedFile>(stream).Stands ? null : new BatchNotStanding { Field = "file" },
            Checks.Filled(Reason, "reason", "撤销原因", "reason")) is { } refusal
            ? refusal
            : Decision.Accept(new Written(stream, new BatchUndone(Reason, EffectiveOn, Entries, Sum)));
    }
}
