using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Decisions;

/// <summary>What is asked of a decision before money moves under it.</summary>
public static class DecisionChecks
{
    /// <summary>The streams of the decision a payment names; none when it names a paper kept elsewhere.</summary>
    public static IEnumerable<string> Streams(string? decision) =>
        DecisionRecord.IsNumber(decision) ? [DecisionRecord.Stream(decision!)] : [];

    /// <summary>The refusal when what is needed does not stand behind the payment.</summary>
    /// <param name="decision">The number named, if any.</param>
    /// <param name="need">What the thresholds ask for; null when nothing.</param>
    /// <param name="unit">Whose decision it must be.</param>
    /// <param name="purpose">The purpose paid for; null for an allocation, which serves all purposes of its fund.</param>
    public static Refusal? Stands(
        IBook book, string? decision, ApprovalNeed? need, string unit, string fund, string? purpose, Money amount,
        LocalDate day, bool paying)
    {
        if (!DecisionRecord.IsNumber(decision))
        {
            return need is { NeedsDecision: true } ? At(new DecisionMissing(need)) : null;
        }

        var record = book.Read<DecisionRecord>(DecisionRecord.Stream(decision!));
        if (record.Terms is not { } terms)
        {
            return At(new DecisionUnknown(decision!));
        }

        var refusal = record.IsRevoked ? new DecisionOutOfUse(record.Id)
            : record.Unit != unit || terms.Fund != fund || (terms.Purpose is { } only && only != purpose)
                ? new DecisionDoesNotFit(record.Id, record.Unit, terms.Fund, terms.Purpose)
            : !record.IsPassed(need) ? new DecisionNotPassed(record.Id, terms.Ballot, need)
            : day < record.DecidedOn ? new PaidBeforeDecided(record.Id, record.DecidedOn)
            : record.Left < amount ? new DecisionCeilingExceeded(record.Id, record.Left, amount)
            : paying ? Announced(record, terms, need, day)
            : (Refusal?)null;
        return refusal is null ? null : At(refusal);
    }

    /// <summary>The fact that money was paid under the decision, when it is one of this ledger.</summary>
    public static IEnumerable<Written> Draw(string? decision, string document, Money amount, LocalDate day) =>
        Streams(decision).Select(s => new Written(s, new DecisionDrawn(document, amount, day)));

    /// <summary>The fact that such a payment was undone.</summary>
    public static IEnumerable<Written> GiveBack(string? decision, string document, Money amount, LocalDate day) =>
        Streams(decision).Select(s => new Written(s, new DecisionGivenBack(document, amount, day)));

    private static Refusal? Announced(DecisionRecord record, DecisionTerms terms, ApprovalNeed? need, LocalDate day) =>
        DecisionStages.IsPublic(terms.Procedure) && (record.PublishedOn is not [var first, ..] || first > day)
            ? new DecisionNotPublic(record.Id)
        : need is { NeedsFiling: true } && (record.FiledOn is not { } filed || filed > day)
            ? new DecisionNotFiled(record.Id, need)
        : null;

    private static Refusal At(Refusal refusal) => refusal with { Field = "decisionNo" };
}
