using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Units;
using NodaTime;

namespace Ledger.Web.Tests.Support;

/// <summary>A district with one street and twelve communities, and the party-work fund; no money yet.</summary>
public static class SampleStreet
{
    public const string Street = "990101001000";

    public static IReadOnlyList<string> Communities { get; } =
        [.. Enumerable.Range(1, 12).Select(i => $"9901010010{i:00}")];

    public static async Task Prepare(Desk desk)
    {
        var administrator = Desk.Person("admin", Role.Administrator);
        var from = new LocalDate(2020, 1, 1);
        await desk.Do(administrator, new RegisterUnit(
            Desk.Root, UnitKind.District, "演示区", "Sample District", null, from));
        await desk.Do(administrator, new RegisterUnit(
            Street, UnitKind.Subdistrict, "演示街道", "Sample Street", Desk.Root, from));
        foreach (var code in Communities)
        {
            await desk.Do(administrator, new RegisterUnit(
                code, UnitKind.UrbanCommunity, $"演示社区{code[^2..]}", $"Community {code[^2..]}", Street, from));
        }

        await using var session = desk.Store.LightweightSession(Desk.Tenant);
        session.Events.StartStream(Fund.Stream("party-work"),
            new FundEstablished("party-work", "党建工作经费", "Party-building fund", HolderKind.Fiscal, from),
            new PurposesSet(from, "演组〔2020〕1号", [new Purpose("member-training", "培训党员", "Training")],
                [new ForbiddenPurpose(new Purpose("staff-pay", "人员工资", "Staff pay"), "第五条")]));
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
