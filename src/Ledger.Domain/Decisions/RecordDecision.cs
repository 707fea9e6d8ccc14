using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Decisions;

/// <summary>Records a decision with its stages, attendance, votes and minutes, whether it passed or not.</summary>
public sealed record RecordDecision(string Unit, DecisionTerms Terms) : Command
{
    private LocalDate DecidedOn => Terms.Stages.Count == 0 ? default : Terms.Stages[^1].On;

    private NumberSeries Series => new(Unit, DecisionRecord.Kind, DecidedOn.Year);

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) => [Series];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Unit, Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        if (Checks.First(
                Checks.Known(book, Unit),
                book.FindFund(Terms.Fund) is null ? new Funds.FundUnknown(Terms.Fund) { Field = "fund" } : null,
                Checks.Filled(Terms.Title, "title", "议题", "title"),
                Terms.Ceiling.IsPositive ? null : new AmountNotPositive { Field = "ceiling" },
                AreInOrder ? null : new DecisionStagesWrong(Terms.Procedure) { Field = "stages" },
                DecidedOn > stamp.Today ? new DateInFuture(stamp.Today) { Field = "stages" } : null,
                Terms.Purpose is { } purpose ? book.FindFund(Terms.Fund)?.Judge(purpose, DecidedOn) : null,
                AddsUp(Terms.Ballot) ? null : new BallotUnclear(Terms.Ballot) { Field = "present" },
                string.IsNullOrWhiteSpace(Terms.Minutes) ? new MinutesMissing { Field = "minutes" } : null) is { } refusal)
        {
            return refusal;
        }

        var id = $"{Unit}-{DecidedOn.Year}-{stamp.Number(Series)}";
        return new Decision.Accepted([new Written(DecisionRecord.Stream(id),
            new DecisionRecorded(id, Unit, Terms, DecidedOn, stamp.By.Id))]) { Id = id };
    }

    private bool AreInOrder =>
        Terms.Stages.Select(s => s.Stage).SequenceEqual(DecisionStages.Of(Terms.Procedure))
        && Terms.Stages.Zip(Terms.Stages.Skip(1)).All(pair => pair.First.On <= pair.Second.On);

    private static bool AddsUp(Ballot ballot) =>
        ballot.Due > 0 && ballot.Present <= ballot.Due
        && new[] { ballot.Present, ballot.For, ballot.Against, ballot.Abstained }.All(n => n >= 0)
        && (long)ballot.For + ballot.Against + ballot.Abstained == ballot.Present;
}
