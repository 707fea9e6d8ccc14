using Ledger.Domain.Kernel;
using Ledger.Domain.Users;
using Ledger.Web.Hosting.Recording;
using NodaTime;

namespace Ledger.Web.Users;

/// <summary>What came of a word typed at the terminal, and a password made for the person.</summary>
internal sealed record Done(string User, Outcome Outcome, string? Password);

/// <summary>
/// Acts on one account with the authority of whoever can run programs on the server; the record says so. That
/// person could read the database anyway, so the authority reaches every unit.
/// </summary>
internal sealed class Terminal(IServiceProvider services, string tenant, string user)
{
    private const string Operator = "@operator";
    private static readonly DateTimeZone shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    public string User => user;

    /// <summary>A password made for the account, told in the answer.</summary>
    public string Made { get; } = PasswordRule.Make(user);

    public LocalDate Today => services.GetRequiredService<IClock>().GetCurrentInstant().InZone(shanghai).Date;

    public async Task<Done> Register(RegisterUser command, string password) => Told(
        await services.GetRequiredService<Credentials>().Register(
            await Submit(command, command.Unit), password, default), password);

    public async Task<Done> Reset(string password) => Told(
        await services.GetRequiredService<Credentials>().Reset(
            await Submit(new ResetPassword(user)), password, default), password);

    public async Task<Done> Do(Command command) => Told(
        await services.GetRequiredService<Recorder>().RecordOnce(
            await Submit(command, command is GrantRole grant ? [grant.Unit] : []), default), null);

    private Done Told(Outcome outcome, string? password) => new(user, outcome, password == Made ? password : null);

    private async Task<Submission> Submit(Command command, params IReadOnlyList<string> named)
    {
        var units = (await services.GetRequiredService<ReferenceBook>().Of(tenant, default)).Units;
        var known = await services.GetRequiredService<UserDirectory>().Find(tenant, user, default);
        var reach = units.All.Select(u => u.Code).Where(code => units.ParentOn(code, Today) is null)
            .Concat(named).Concat(known is null ? [] : [known.Unit, .. known.Roles.Select(r => r.Unit)]);
        var actor = new Actor(Operator, "命令行操作员",
            [.. reach.Distinct().Select(unit => new Grant(Role.Administrator, unit))]);
        return new Submission(OneTime.Request(tenant, actor, "terminal", null), command);
    }
}
