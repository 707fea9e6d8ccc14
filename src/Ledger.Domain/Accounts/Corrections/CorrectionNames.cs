namespace Ledger.Domain.Accounts.Corrections;

/// <summary>Forms and steps of corrections in the words of their readers.</summary>
public static class CorrectionNames
{
    /// <summary>The form in Chinese.</summary>
    public static string Zh(this CorrectionForm form) => form switch
    {
        CorrectionForm.RedAndNew => "红字注销并重新订正",
        CorrectionForm.Difference => "按差额调整",
        CorrectionForm.Cancellation => "红字注销",
        CorrectionForm.EarlierYear => "以前年度蓝字更正",
        _ => throw new InvalidOperationException($"No name for form {form}."),
    };

    /// <summary>The form in English.</summary>
    public static string En(this CorrectionForm form) => form switch
    {
        CorrectionForm.RedAndNew => "red voucher and a new one",
        CorrectionForm.Difference => "voucher over the difference",
        CorrectionForm.Cancellation => "red voucher alone",
        CorrectionForm.EarlierYear => "blue voucher for an earlier year",
        _ => throw new InvalidOperationException($"No name for form {form}."),
    };

    /// <summary>The step in Chinese.</summary>
    public static string Zh(this CorrectionStep step) => step switch
    {
        CorrectionStep.None => "未登记",
        CorrectionStep.Proposed => "待审批",
        CorrectionStep.Returned => "被退回",
        CorrectionStep.Withdrawn => "已撤回",
        CorrectionStep.Booked => "已更正",
        _ => throw new InvalidOperationException($"No name for step {step}."),
    };

    /// <summary>The step in English.</summary>
    public static string En(this CorrectionStep step) => step switch
    {
        CorrectionStep.None => "not recorded",
        CorrectionStep.Proposed => "awaiting approval",
        CorrectionStep.Returned => "returned",
        CorrectionStep.Withdrawn => "withdrawn",
        CorrectionStep.Booked => "corrected",
        _ => throw new InvalidOperationException($"No name for step {step}."),
    };
}
