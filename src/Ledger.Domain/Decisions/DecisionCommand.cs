using Ledger.Domain.Kernel;

namespace Ledger.Domain.Decisions;

/// <summary>A command on a decision that is recorded.</summary>
public abstract record DecisionCommand : Command
{
    /// <summary>Its number.</summary>
    public abstract string Id { get; init; }

    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [Stream];

    /// <summary>Its stream.</summary>
    protected string Stream => DecisionRecord.Stream(Id);

    /// <inheritdoc />
    public override Access Access(IBook book) => new(book.Read<DecisionRecord>(Stream).Unit, Role.Recorder);

    /// <summary>It exists and is in use.</summary>
    protected Refusal? InUse(DecisionRecord record) =>
        !record.Exists ? new DecisionUnknown(Id) : record.IsRevoked ? new DecisionOutOfUse(Id) : null;
}
