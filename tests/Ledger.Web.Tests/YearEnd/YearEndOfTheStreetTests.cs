using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Periods;
using Ledger.Web.Checks;
using Ledger.Web.Hosting;
using Ledger.Web.Samples.Street;
using Ledger.Web.Tests.Exports;
using Ledger.Web.Tests.Periods;
using Ledger.Web.Tests.Support;
using Ledger.Web.YearEnd;
using NodaTime;

namespace Ledger.Web.Tests.YearEnd;

/// <summary>The sample street ends 2025 and opens 2026 with what was left, from the command line.</summary>
public sealed class YearEndOfTheStreetTests(LoadedStreet street) : IClassFixture<LoadedStreet>
{
    private static readonly PeriodKey december = new(StreetPlaces.Office, 2025, 12);
    private static readonly Actor approver = Desk.Person("approver-b", Role.Approver);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task goes_from_a_dry_run_to_a_closed_december_and_every_book_still_agrees()
    {
        using var desk = new Desk(street.ConnectionString);
        await using var service = await RunningService.StartAsync(street.ConnectionString);
        var before = await Books.Everything(desk.Source);
        var (code, shown) = await Run(service, "--year", "2025", "--dry-run");
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("可结转", shown, StringComparison.Ordinal);
        Assert.Equal(before, await Books.Everything(desk.Source));

        var unallocated = await Sum(desk, "account = 'pool:unallocated' and year = 2025");
        var opened = await Sum(desk, "account = 'pool:unallocated' and year = 2026");
        var kept = await Kept(desk);
        Assert.True(unallocated > 0 && kept > 0, $"unallocated {unallocated}, kept {kept}");

        (code, var refused) = await Run(service, "--year", "2025", "--fund", "party-work", "--as", "recorder");
        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains("period-closed", refused, StringComparison.Ordinal);

        await desk.Do(approver, new ReopenPeriod(december, ["recorder"],
            SystemClock.Instance.GetCurrentInstant() + Duration.FromHours(2), "年末结转"));
        (code, var told) = await Run(service, "--year", "2025", "--as", "recorder");
        Assert.True(code == ExitCode.Done, told);
        Assert.Contains("缺结转规则", told, StringComparison.Ordinal);
        await desk.Do(Desk.Person("admin-b", Role.Administrator), new SetFundRule(FundCodes.ReturnedDues, new CarryOverSet(
            new(2025, 1, 1), "演示组〔2025〕99号", CarryOverKind.Free, 0, 6, 30)));
        (code, told) = await Run(service, "--year", "2025", "--as", "recorder");
        Assert.True(code == ExitCode.Done, told);
        Assert.DoesNotContain("可结转", (await Run(service, "--year", "2025", "--dry-run")).Said, StringComparison.Ordinal);
        await desk.Do(approver, new ClosePeriod(december, [.. ClosingPoints.All.Where(ClosingPoints.MayBeWaived).Select(
            p => new Waiver(p, "记账员甲（演示）", "演示", SystemClock.Instance.GetCurrentInstant().InUtc().Date.PlusDays(9)))]));

        Assert.Equal(0, await Sum(desk, "account in ('available', 'pool:unallocated') and year = 2025"));
        Assert.Equal(unallocated, await Sum(desk, "account = 'pool:unallocated' and year = 2026") - opened
            + await Sum(desk, "account = 'pool:clawed-back' and year = 2025"));
        Assert.Equal(0, await Sum(desk, "account in ('pool:carried-over', 'dues:carried-over')"));
        Assert.Equal(await Sum(desk, "account = 'dues:carried-over' and year = 2025"), kept);
        var carried = await Sum(desk, "account = 'carried-over' and year = 2025");
        Assert.True(carried > 0);
        Assert.Equal(-carried, await Sum(desk, "account = 'carried-over' and year = 2026"));
        Assert.Equal(carried, await Layers(desk));
        Assert.Equal(ExitCode.Done, await CheckVerb.Run(desk.Source, Desk.Tenant, [], TextWriter.Null, Ct));
        await BothProgramsAgree(desk);
    }

    private static async Task BothProgramsAgree(Desk desk)
    {
        using var folder = TemporaryFolder.Create();
        foreach (var on in (LocalDate?[])[null, new(2025, 12, 31), new(2026, 1, 1)])
        {
            var ours = await PlainTextBooks.Sums(desk, on, null);
            Assert.Equal(ours, await new OutsideBooks(desk.Source, Desk.Tenant, folder.Path, on, null).ByHledger());
            Assert.Equal(ours, await new OutsideBooks(desk.Source, Desk.Tenant, folder.Path, on, null).ByBeancount());
        }
    }

    private static async Task<(int Code, string Said)> Run(RunningService service, params string[] words)
    {
        var output = new StringWriter();
        return (await YearEndVerb.RunAsync(service.Services, words, output, Ct), output.ToString());
    }

    private static async Task<long> Sum(Desk desk, string where)
    {
        await using var ask = desk.Source.CreateCommand(
            $"select coalesce(sum(amount_fen), 0)::bigint from ledger.balance where {where}");
        return (long)(await ask.ExecuteScalarAsync(Ct))!;
    }

    /// <summary>What the dues accounts keep of the year's dues: what remittances settled less what went up.</summary>
    private static async Task<long> Kept(Desk desk)
    {
        await using var ask = desk.Source.CreateCommand("""
            select coalesce(sum((select sum((m ->> 'amount')::bigint) from jsonb_array_elements(data -> 'basis') m)
                - (data ->> 'amount')::bigint), 0)::bigint
            from ev.mt_events where type = 'dues-remitted.v1' and data -> 'dues' ->> 'year' = '2025'
            """);
        return (long)(await ask.ExecuteScalarAsync(Ct))!;
    }

    /// <summary>What the layers of every carried-forward account, and of every village's books, come to.</summary>
    private static async Task<long> Layers(Desk desk)
    {
        await using var ask = desk.Source.CreateCommand("""
            select coalesce(sum((data ->> 'amount')::bigint), 0)::bigint from ev.mt_events e
            where type = 'collective-carried-forward.v1' or (type = 'carried-forward.v1' and (data ->> 'amount')::bigint =
                (select sum((l ->> 'amount')::bigint) from jsonb_array_elements(data -> 'layers') l
                 where (l ->> 'from')::int = 2025))
            """);
        return (long)(await ask.ExecuteScalarAsync(Ct))!;
    }
}
