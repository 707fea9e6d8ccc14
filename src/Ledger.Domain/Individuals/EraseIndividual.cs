using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Individuals;

/// <summary>
/// Erases who a person is; the key is destroyed together with this entry. Figures, vouchers and proofs stay as they are.
/// </summary>
/// <param name="LastUsedOn">The latest business date of a voucher that names the person, looked up by the host.</param>
public sealed record EraseIndividual(string Id, ErasureGround Ground, string DocumentNo, LocalDate? LastUsedOn) : Command
{
    /// <summary>会计档案管理办法 (2015), annex 1: vouchers are kept for thirty years.</summary>
    private const int YearsKept = 30;

    private string Stream => Individual.Stream(Id);

    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [Stream];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(book.Read<Individual>(Stream).Unit, Role.Administrator);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var individual = book.Read<Individual>(Stream);
        return Checks.First(
            individual.Exists ? null : new IndividualUnknown(Id) { Field = "id" },
            individual.IsErased ? new IndividualIsErased(Id) { Field = "id" } : null,
            Checks.Filled(DocumentNo, "documentNo", "申请或决定文号", "number of the request or order"),
            Kept(stamp.Today)) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Stream, new IndividualErased(Ground, DocumentNo, LastUsedOn, stamp.By.Id)));
    }

    /// <summary>Vouchers are counted from the end of their fiscal year (会计档案管理办法 art. 15).</summary>
    private IndividualStillKept? Kept(LocalDate today) =>
        Ground != ErasureGround.Order && LastUsedOn is { } last
        && new LocalDate(last.Year + YearsKept, 12, 31) is var until && today <= until
            ? new IndividualStillKept(Id, last, until) { Field = "ground" }
            : null;
}
