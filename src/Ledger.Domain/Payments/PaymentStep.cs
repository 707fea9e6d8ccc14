namespace Ledger.Domain.Payments;

/// <summary>The step a payment document has reached.</summary>
public enum PaymentStep
{
    None,
    Draft,
    Submitted,
    Returned,
    Approved,
    Paid,
    Cancelled,
}

/// <summary>The steps in the words of their readers.</summary>
public static class PaymentStepNames
{
    /// <summary>The step in Chinese.</summary>
    public static string Zh(this PaymentStep step) => step switch
    {
        PaymentStep.None => "未登记",
        PaymentStep.Draft => "草稿",
        PaymentStep.Submitted => "待审批",
        PaymentStep.Returned => "被退回",
        PaymentStep.Approved => "待支付",
        PaymentStep.Paid => "已支付",
        PaymentStep.Cancelled => "已撤销",
        _ => throw new InvalidOperationException($"No name for step {step}."),
    };

    /// <summary>The step in English.</summary>
    public static string En(this PaymentStep step) => step switch
    {
        PaymentStep.None => "not recorded",
        PaymentStep.Draft => "draft",
        PaymentStep.Submitted => "awaiting approval",
        PaymentStep.Returned => "returned",
        PaymentStep.Approved => "awaiting payment",
        PaymentStep.Paid => "paid",
        PaymentStep.Cancelled => "cancelled",
        _ => throw new InvalidOperationException($"No name for step {step}."),
    };
}
