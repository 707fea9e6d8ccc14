namespace Ledger.Domain.Kernel;

/// <summary>A fact to be recorded and the stream it belongs to.</summary>
public sealed record Written(string Stream, IFact Fact);

/// <summary>The answer to a command: facts to record, or a refusal and nothing else.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>The command stands; these facts are recorded together or not at all.</summary>
    public sealed record Accepted(IReadOnlyList<Written> Facts) : Decision
    {
        /// <summary>The readable number of the document that the command created or moved, if any.</summary>
        public string? Id { get; init; }
    }

    /// <summary>The command is refused and leaves no trace in the book.</summary>
    public sealed record Refused(Refusal Refusal) : Decision;

    /// <summary>Accepts with facts.</summary>
    public static Decision Accept(params IReadOnlyList<Written> facts) => new Accepted(facts);

    /// <summary>A refusal is a decision.</summary>
    public static implicit operator Decision(Refusal refusal) => new Refused(refusal);

    /// <summary>The named form of the conversion.</summary>
    public static Decision FromRefusal(Refusal refusal) => new Refused(refusal);
}
