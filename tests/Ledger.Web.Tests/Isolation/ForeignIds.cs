using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Isolation;

/// <summary>An id of somebody else's book, and one of the same shape that exists nowhere.</summary>
public sealed record ForeignId(string Real, string Missing);

/// <summary>The ids of the small book by the names that addresses and bodies give them.</summary>
public static class ForeignIds
{
    private static readonly ForeignId unit = new(SmallBook.First, "990101009991");
    private static readonly ForeignId street = new(SmallBook.Street, "990101009990");
    private static readonly ForeignId allocation =
        new($"{Holder.Fiscal(SmallBook.Street)}-2026-1", $"{Holder.Fiscal("990101009990")}-2026-1");
    private static readonly ForeignId finding = new($"{SmallBook.First}-2026-1", "990101009991-2026-1");

    /// <summary>Words of the small book that no stranger may ever read.</summary>
    public static readonly IReadOnlyList<string> Secrets =
        [$"演示社区{SmallBook.First}", $"Community {SmallBook.First}", "培训资料", "区级党建经费", "某印刷店", "七一活动预占", "重复下达", "隐秘问题"];

    /// <summary>The ids that a route value or a field may hold; several where its name does not say of what.</summary>
    public static IReadOnlyList<ForeignId> Of(string name) => name.ToLowerInvariant() switch
    {
        "unit" or "account" or "code" or "place" or "village" or "recipient" or "parent" or "successor" => [unit],
        "holder" => [street],
        "fund" => [new("party-work", "party-work")],
        "year" => [new("2026", "2026")],
        "column" => [new("available", "available")],
        "rule" => [new("R13", "R13")],
        "period" => [new("2026-01", "2026-01")],
        "month" => [new("1", "1")],
        "number" or "voucher" or "entry" or "subsidy" or "hold" =>
            [new("P-2026-000001", "P-2026-999999")],
        "sequence" or "seq" => [new("14", "99999999")],
        "partyorg" or "org" or "committee" => [unit],
        "id" or "document" => [allocation, finding, unit, new("approver", "nobody-at-all")],
        _ => [allocation, unit],
    };

    /// <summary>Queries that name something of the small book.</summary>
    public static IReadOnlyList<ForeignId> Queries { get; } =
    [
        new("", ""),
        new($"?unit={SmallBook.First}", "?unit=990101009991"),
        new($"?stream={new AccountKey(SmallBook.First, "party-work", new(2026)).Stream}", "?stream=account/990101009991/party-work/2026"),
        new("?voucher=P-2026-000001", "?voucher=P-2026-999999"),
        new("?actor=recorder", "?actor=nobody-at-all"),
        new("?seq=14&beside=12", "?seq=14&beside=12"),
        new($"?hit=R13|{SmallBook.First}", "?hit=R13|990101009991"),
        new("?q=培训资料", "?q=没有的字"),
    ];
}
