using Ledger.Domain.Integrity;
using Ledger.Domain.Kernel;
using Ledger.Domain.Users;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Integrity;
using Ledger.Web.Tests.Support;
using Ledger.Web.Users;
using Npgsql;

namespace Ledger.Web.Tests.Integrity;

/// <summary>
/// The personal part of an event is taken away by an order of two people: no figure and no proof changes, the log tells
/// who and why, and there is no other way to take it away.
/// </summary>
public sealed class RedactionTests(SealedTemplate template) : IClassFixture<SealedTemplate>
{
    private static readonly Redaction order = new("个人信息保护法第四十七条", "演法〔2026〕1号", "甲（演示）", "乙（演示）");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task what_an_order_takes_away_is_told_and_changes_no_figure()
    {
        await using var attempt = await template.Copy();
        var sequence = await WithPersonalPart(attempt);
        Demand(0, await attempt.Live(template.Notes.Latest));
        await attempt.Export();
        var before = await Figures(attempt);

        await Redaction.Take(attempt.Source, Desk.Tenant, sequence, order, Ct);
        // Until the log tells of it, nobody can know that it was an order.
        TamperTests.Demand(await attempt.Live(template.Notes.Latest), 20, $"seq {sequence} ", "data.pii:");
        await attempt.Seal();

        var leaf = (await attempt.Leaves()).OfType<EventLeaf>().Single(l => l.Sequence == sequence);
        TamperTests.Demand(await attempt.Live(template.Notes.Latest), 10, $"idx {leaf.Index}", "REDACTED by idx");
        await attempt.Export();
        TamperTests.Demand(attempt.Verify("log", "--since", attempt.Paper(template.Notes.Latest)), 10, $"idx {leaf.Index}", order.Request);
        Assert.Equal(before, await Figures(attempt));
        Assert.DoesNotContain("演示身份号", await File.ReadAllTextAsync(Path.Combine(attempt.Package, "events.jsonl"), Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task more_than_the_personal_part_may_not_be_changed_under_an_order()
    {
        await using var attempt = await template.Copy();
        var sequence = await WithPersonalPart(attempt);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => Run(attempt, $"""
            insert into audit.redaction (seq_id, tenant, law, request_no, approver1, approver2)
            values ({sequence}, '{Desk.Tenant}', '甲', '乙', '丙', '丁');
            update ev.mt_events set data = jsonb_set(data - 'pii', '{"{amount}"}', '1') where seq_id = {sequence}
            """));
        Assert.Equal("LG001", refused.SqlState);
        refused = await Assert.ThrowsAsync<PostgresException>(() => Run(attempt,
            $"update ev.mt_events set data = data - 'pii' where seq_id = {sequence}"));
        Assert.Equal("LG001", refused.SqlState);
        Demand(0, await attempt.Live(template.Notes.Latest));
    }

    [Fact]
    public async Task an_order_of_one_person_or_for_nothing_is_refused()
    {
        await using var attempt = await template.Copy();
        var sequence = await WithPersonalPart(attempt);
        Assert.Equal(PostgresErrorCodes.CheckViolation, await Refused(attempt, sequence, order with { Second = order.First }));
        Assert.Equal(PostgresErrorCodes.CheckViolation, await Refused(attempt, sequence, order with { Law = "" }));
        Assert.Equal(Redaction.Refused, await Refused(attempt, 32, order));
        Assert.Equal(Redaction.Refused, await Refused(attempt, 9_999, order));
        Demand(0, await attempt.Live(template.Notes.Latest));
    }

    [Fact]
    public async Task only_approvers_and_leaders_over_the_unit_of_the_event_approve()
    {
        await using var attempt = await template.Copy();
        using var desk = new Desk(attempt.Address);
        var administrator = Desk.Person("admin", Role.Administrator);
        foreach (var (login, role, unit) in new[]
        {
            ("lead", Role.Leader, SmallBook.Street), ("sign", Role.Approver, SmallBook.First),
            ("next-door", Role.Approver, SmallBook.Second), ("clerk", Role.Recorder, SmallBook.First), ("gone", Role.Leader, Desk.Root),
        })
        {
            await desk.Do(administrator, new RegisterUser(login, $"{login}（演示）", unit));
            await desk.Do(administrator, new GrantRole(login, role, unit, new(2026, 1, 1), null, "演任〔2026〕1号"));
        }

        await desk.Do(administrator, new DisableUser("gone", "离任"));
        var approvers = new Approvers(new UserDirectory(desk.Service), new ReferenceBook(desk.Service), desk.Service, Desk.Tenant);
        async Task<(string? Name, string? Refused)> Find(string login) => await approvers.Find(login, 32, new(2026, 6, 1), Ct);

        Assert.Equal(("lead lead（演示）", null), await Find("lead"));
        Assert.Equal(("sign sign（演示）", null), await Find("Sign "));
        Assert.Contains("no approver or leader over", (await Find("next-door")).Refused, StringComparison.Ordinal);
        Assert.Contains("no approver or leader over", (await Find("clerk")).Refused, StringComparison.Ordinal);
        Assert.Contains("no open account", (await Find("gone")).Refused, StringComparison.Ordinal);
        Assert.Contains("no open account", (await Find("nobody")).Refused, StringComparison.Ordinal);
    }

    /// <summary>An expenditure whose payee is a person, sealed.</summary>
    private static async Task<long> WithPersonalPart(TamperCase attempt)
    {
        using (var desk = new Desk(attempt.Address))
        {
            await new SmallBook(desk).Pay(51, new(2026, 5, 8));
        }

        await attempt.Tamper("""
            update ev.mt_events set data = data || '{"pii": {"name": "演示甲", "id": "演示身份号"}}'
            where seq_id = (select max(seq_id) from ev.mt_events)
            """);
        await attempt.Seal();
        await using var ask = attempt.Source.CreateCommand("select max(seq_id) from ev.mt_events");
        return (long)(await ask.ExecuteScalarAsync(Ct))!;
    }

    private static async Task<string> Refused(TamperCase attempt, long sequence, Redaction asked) =>
        (await Assert.ThrowsAsync<PostgresException>(() =>
            Redaction.Take(attempt.Source, Desk.Tenant, sequence, asked, Ct))).SqlState;

    private static async Task<string> Figures(TamperCase attempt) =>
        await File.ReadAllTextAsync(Path.Combine(attempt.Package, "figures", "journal.csv"), Ct)
        + await File.ReadAllTextAsync(Path.Combine(attempt.Package, "figures", "balances.csv"), Ct);

    private static async Task Run(TamperCase attempt, string sql)
    {
        await using var run = attempt.Source.CreateCommand(sql);
        await run.ExecuteNonQueryAsync(Ct);
    }

    private static void Demand(int exit, Answer answer) => Assert.True(answer.Exit == exit, answer.ToString());
}
