using Ledger.Domain.Kernel;

namespace Ledger.Domain.Accounts.Corrections;

/// <summary>A command on a correction that waits for approval.</summary>
public abstract record CorrectionCommand : Command
{
    /// <summary>The account of the wrong entry.</summary>
    public abstract AccountKey Account { get; init; }

    /// <summary>The voucher of the wrong entry.</summary>
    public abstract VoucherNumber Voucher { get; init; }

    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [Stream];

    /// <summary>The stream of the case.</summary>
    protected string Stream => CorrectionCase.Stream(Account, Voucher);

    /// <summary>The case as it stands.</summary>
    protected CorrectionCase Case(IBook book) => book.Read<CorrectionCase>(Stream);

    /// <summary>It waits.</summary>
    protected Refusal? Waits(CorrectionCase found) => found.Step switch
    {
        CorrectionStep.None => new CorrectionUnknown(Voucher.ToString()),
        CorrectionStep.Proposed => null,
        var step => new WrongStep("该更正", "This correction", step.Zh(), step.En()),
    };

    /// <summary>Nobody approves what they proposed.</summary>
    protected static SamePerson? NotProposedBy(Actor by, CorrectionCase found) =>
        found.Proposal?.ProposedBy == by.Id ? new SamePerson("编制", "preparing") : null;
}
