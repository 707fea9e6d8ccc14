using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Intake;

/// <summary>A fact about a file that was taken in; the money of its rows moves by facts of their own.</summary>
public interface IImportFact : IFact;

/// <summary>
/// A file was taken in as a whole (批量导入): every row of it was recorded in the same transaction as this fact.
/// </summary>
/// <param name="Sha256">The SHA-256 of the file in lower-case hexadecimal; it names the stream.</param>
/// <param name="FileName">The name under which it was sent.</param>
/// <param name="Register">The kind of register it holds, such as <c>expenditures</c>.</param>
/// <param name="Unit">The lowest unit that all rows lie under.</param>
/// <param name="Rows">The number of rows with content.</param>
/// <param name="Entries">The number of entries or documents recorded for them.</param>
/// <param name="Sum">The sum of the amounts of all rows.</param>
/// <param name="Duplicates">The number of rows that look like an entry made before.</param>
/// <param name="DuplicatesBecause">Why those are different money, in the words of the person who confirmed them.</param>
public sealed record FileTakenIn(
    string Sha256, string FileName, string Register, string Unit, int Rows, int Entries, Money Sum, int Duplicates,
    string? DuplicatesBecause) : IImportFact;

/// <summary>Every entry of the file that still stood was reversed in the same transaction as this fact.</summary>
/// <param name="Entries">How many entries were reversed.</param>
/// <param name="Sum">The sum of what was reversed.</param>
public sealed record BatchUndone(string Reason, LocalDate EffectiveOn, int Entries, Money Sum) : IImportFact;
