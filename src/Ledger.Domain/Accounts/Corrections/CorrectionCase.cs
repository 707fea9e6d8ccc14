using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Accounts.Corrections;

/// <summary>The step a correction case has reached.</summary>
public enum CorrectionStep
{
    None,
    Proposed,
    Returned,
    Withdrawn,
    Booked,
}

/// <summary>The correction of one voucher as one story: wrong entry, reason, people, the vouchers that put it right.</summary>
/// <param name="Proposal">What was proposed last.</param>
public sealed record CorrectionCase(
    CorrectionStep Step, CorrectionProposed? Proposal, IReadOnlyList<string> Signers, LocalDate? LastSignedOn,
    string? ReturnReason, CorrectionBooked? Booking) : IStreamState<CorrectionCase>
{
    /// <inheritdoc />
    public static string Kind => "correction";

    /// <inheritdoc />
    public static CorrectionCase Initial { get; } = new(CorrectionStep.None, null, [], null, null, null);

    /// <summary>Whether a correction waits or is done, so that nothing else may undo the entry.</summary>
    public bool IsOpenOrBooked => Step is CorrectionStep.Proposed or CorrectionStep.Booked;

    /// <summary>The key of the case of a voucher: <c>correction/{unit}/{fund}/{year}/{voucher}</c>.</summary>
    public static string Stream(AccountKey account, VoucherNumber voucher) =>
        $"{Kind}/{account.Unit}/{account.Fund}/{account.Year}/{voucher}";

    /// <inheritdoc />
    public IStreamState Apply(IFact fact) => fact switch
    {
        CorrectionProposed f => Initial with { Step = CorrectionStep.Proposed, Proposal = f },
        CorrectionSigned f => this with { Signers = [.. Signers, f.SignedBy], LastSignedOn = f.EffectiveOn },
        CorrectionReturned f => this with { Step = CorrectionStep.Returned, ReturnReason = f.Reason },
        CorrectionWithdrawn => this with { Step = CorrectionStep.Withdrawn },
        CorrectionBooked f => this with { Step = CorrectionStep.Booked, Booking = f },
        _ => throw new ForeignFactException(GetType(), fact),
    };
}
