using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using NodaTime;

namespace Ledger.Domain.Allocations;

/// <summary>The checks that several steps of an allocation share.</summary>
internal static class AllocationChecks
{
    public static Refusal? Lines(IBook book, PoolKey pool, IReadOnlyList<AllocationLine> lines, LocalDate day)
    {
        if (lines.Count == 0)
        {
            return new AllocationWithoutLines { Field = "lines" };
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        return lines.Select((line, index) => Line(book, pool, line, day, seen, $"lines[{index}]"))
            .FirstOrDefault(refusal => refusal is not null);
    }

    public static Refusal? AtStep(Allocation document, params IReadOnlyList<AllocationStep> allowed) =>
        document.Step == AllocationStep.None ? new AllocationUnknown(document.Id)
        : allowed.Contains(document.Step) ? null
        : new WrongStep("该资金安排", "This allocation", document.Step.Zh(), document.Step.En());

    public static Refusal? NotPreparedBy(Actor actor, Allocation document) =>
        document.Preparers.Contains(actor.Id) ? new SamePerson("编制", "preparing") : null;

    public static Refusal? NotTheSame(Actor actor, string? other, string stepZh, string stepEn) =>
        actor.Id == other ? new SamePerson(stepZh, stepEn) : null;

    public static Refusal? NotSignedBy(Actor actor, Allocation document) =>
        document.Signers?.Contains(actor.Id) == true ? new SamePerson("审批", "approving") : null;

    /// <summary>What the thresholds of the fund ask of the document on the day of approval.</summary>
    public static ApprovalNeed? Need(IBook book, Allocation document, LocalDate day) =>
        book.FindFund(document.Pool.Fund)?.NeedFor(document.Total, day, allocation: true);

    public static Refusal? NotBefore(LocalDate day, LocalDate? earlier) =>
        earlier is { } bound && day < bound ? new StepBeforeEarlier(bound) { Field = "effectiveOn" } : null;

    private static Refusal? Line(
        IBook book, PoolKey pool, AllocationLine line, LocalDate day, HashSet<string> seen, string field)
    {
        if (book.Units.Find(line.Unit) is not { } unit)
        {
            return new Units.UnitUnknown(line.Unit) { Field = $"{field}.unit" };
        }

        if (unit.EndedOn is { } end && day >= end)
        {
            return new Units.UnitEnded(line.Unit, end, unit.Successor) { Field = $"{field}.unit" };
        }

        if (!book.Units.IsWithin(line.Unit, pool.Holder.Owner, day))
        {
            return new UnitOfAnotherOffice(line.Unit) { Field = $"{field}.unit" };
        }

        if (!seen.Add(line.Unit))
        {
            return new UnitTwice(line.Unit) { Field = $"{field}.unit" };
        }

        return Checks.Positive(line.Amount) is { } refusal ? refusal with { Field = $"{field}.amount" } : null;
    }
}
