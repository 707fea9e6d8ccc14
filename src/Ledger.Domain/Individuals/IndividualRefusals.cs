using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Individuals;

/// <summary>No person of the unit has the number.</summary>
public sealed record IndividualUnknown(string Id) : Refusal("individual-unknown", RefusalKind.NotFound,
    $"本单位没有编号为“{Id}”的个人。请从个人往来中选择，或先登记。",
    $"The unit has no person with the number “{Id}”. Choose one from the list of persons, or register the person first.");

/// <summary>The name of the person was erased; nothing new may be written under the number.</summary>
public sealed record IndividualIsErased(string Id) : Refusal("individual-erased", RefusalKind.Conflict,
    $"编号“{Id}”的个人信息已抹去，不能再用。请重新登记该人。",
    $"The name behind “{Id}” was erased, so the number is out of use. Register the person anew.");

/// <summary>Vouchers that name the person must still be kept (会计档案管理办法: vouchers 30 years).</summary>
public sealed record IndividualStillKept(string Id, LocalDate LastUsedOn, LocalDate KeptUntil) : Refusal(
    "individual-still-kept", RefusalKind.Rule,
    $"编号“{Id}”的个人最近一张凭证在 {LastUsedOn:uuuu-MM-dd}，会计凭证须保存三十年（至 {KeptUntil:uuuu-MM-dd}）。"
    + "期满前只能依有权机关的决定抹去。",
    $"The latest voucher that names “{Id}” is of {LastUsedOn:uuuu-MM-dd}, and vouchers are kept for thirty years "
    + $"(until {KeptUntil:uuuu-MM-dd}). Before that only the order of a court or authority erases the name.");
