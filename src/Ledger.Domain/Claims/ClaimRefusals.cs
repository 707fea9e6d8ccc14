using Ledger.Domain.Kernel;

namespace Ledger.Domain.Claims;

/// <summary>No claim has the number.</summary>
public sealed record ClaimUnknown(string Id) : Refusal("claim-unknown", RefusalKind.NotFound,
    $"没有编号为“{Id}”的上报数。请从上报数列表中选择。",
    $"No reported figure has the number “{Id}”. Choose one from the list.");

/// <summary>A masked figure has no amount.</summary>
public sealed record MaskedClaimWithAmount() : Refusal("masked-claim-with-amount", RefusalKind.Input,
    "原文以 * 或 X 隐去的数字不得填写金额（未知不等于零）。请清空金额，或取消“掩码”。",
    "A figure the report hides behind * or X has no amount: unknown is not zero. Clear the amount or untick “masked”.");

/// <summary>A figure that is not masked has an amount.</summary>
public sealed record ClaimWithoutAmount() : Refusal("claim-without-amount", RefusalKind.Input,
    "请填写上报金额；原文隐去的，请标为“掩码”。",
    "Enter the reported amount, or tick “masked” where the report hides it.");

/// <summary>The upper end is not below the lower.</summary>
public sealed record ClaimRangeInvalid() : Refusal("claim-range-invalid", RefusalKind.Input,
    "上报金额不能为负，上限不能小于下限，期间的止日不能早于起日。请改正。",
    "A reported amount is not below zero, its upper end not below its lower, and its window does not end before it "
    + "begins. Correct it.");

/// <summary>The phrase copied from the report holds no figure, or more than one.</summary>
public sealed record ClaimPhraseUnclear() : Refusal("claim-phrase-unclear", RefusalKind.Input,
    "请只照抄一个金额及其前后的限定词，例如 120余万元、30万元以上、X余万元；人数、面积等不要抄入。",
    "Copy one amount with the words beside it, such as “120余万元”, “30万元以上” or “X余万元”; leave out people, areas and the like.");
