using Ledger.Domain.Kernel;

namespace Ledger.Domain.Payments;

/// <summary>No payment document has the number.</summary>
public sealed record PaymentUnknown(string Id) : Refusal("payment-unknown", RefusalKind.NotFound,
    $"没有编号为“{Id}”的支出审批单。请从待办或审批单列表中选择。",
    $"No payment document has the number “{Id}”. Choose one from the inbox or the list.");

/// <summary>A person signs once.</summary>
public sealed record SignedAlready() : Refusal("signed-already", RefusalKind.Conflict,
    "您已签署本单据，联签须由不同的人办理。请等待其他审批人签署。",
    "You have signed this document; a joint signature needs different persons. Wait for the others to sign.");

/// <summary>What is approved together is of one fund and purpose, in one reach.</summary>
public sealed record BatchMixed() : Refusal("batch-mixed", RefusalKind.Rule,
    "批量审批只限同一资金、同一用途、同一代管单位的单据。请分类选择后再审批。",
    "Only documents of one fund, one purpose and one holder are approved together. Choose one category at a time.");

/// <summary>The documents chosen are not those the approver saw.</summary>
public sealed record BatchTotalChanged(Money Total, Money Shown) : Refusal("batch-total-changed", RefusalKind.Conflict,
    $"所选单据合计 {Total} 元，与页面显示的 {Shown} 元不符，可能已被修改。请刷新后重新核对。",
    $"The documents add up to {Total} yuan, not the {Shown} that were shown; one may have changed. "
    + "Reload and look again.");

/// <summary>Nothing was chosen, or one document twice.</summary>
public sealed record BatchEmpty() : Refusal("batch-empty", RefusalKind.Input,
    "没有选择单据，或同一单据选择了两次。请勾选要审批的单据。",
    "No document was chosen, or one of them twice. Tick the documents to approve.");
