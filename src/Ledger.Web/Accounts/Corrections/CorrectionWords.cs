using Ledger.Domain.Accounts;
using Ledger.Domain.Accounts.Corrections;
using Ledger.Domain.Kernel;
using Ledger.Web.Shell.Parts;

namespace Ledger.Web.Accounts.Corrections;

/// <summary>Where corrections are shown, and how they look.</summary>
public static class CorrectionWords
{
    /// <summary>The address of the case of a voucher.</summary>
    public static string Address(AccountKey account, VoucherNumber voucher) =>
        $"/corrections/{account.Unit}/{account.Fund}/{account.Year}/{voucher}";

    /// <summary>The tone of a step; its name always stands beside it.</summary>
    public static Tone ToneOf(CorrectionStep step) => step switch
    {
        CorrectionStep.Booked => Tone.Good,
        CorrectionStep.Returned => Tone.Warning,
        CorrectionStep.Withdrawn => Tone.Bad,
        CorrectionStep.Proposed => Tone.Note,
        _ => Tone.Neutral,
    };
}
