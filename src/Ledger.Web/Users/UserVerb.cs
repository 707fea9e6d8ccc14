using System.Text.Json;
using Ledger.Domain.Kernel;
using Ledger.Domain.Users;
using Ledger.Web.Hosting;
using Ledger.Web.Hosting.CommandLine;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Hosting.Storage;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Users;

/// <summary>
/// The verb <c>user</c>: accounts kept from the server's own terminal, where the first administrator comes from.
/// </summary>
public static class UserVerb
{
    private const string ByTerminal = "命令行办理";

    /// <summary>Runs <c>add</c>, <c>reset</c>, <c>disable</c> or <c>enable</c> for a login name.</summary>
    public static Task<int> RunAsync(
        IServiceProvider services, IReadOnlyList<string> words, TextWriter output, CancellationToken cancellation) =>
        RunAsync(services, words, Console.In, output, cancellation);

    internal static async Task<int> RunAsync(IServiceProvider services, IReadOnlyList<string> words, TextReader input,
        TextWriter output, CancellationToken cancellation)
    {
        if (words is not [var deed, var login, ..] || login.StartsWith('-'))
        {
            throw Usage();
        }

        var typed = new VerbWords([.. words.Skip(2)], "name", "unit", "role", "password", "document", "reason");
        var role = RoleIn(typed);
        await using var scope = services.CreateAsyncScope();
        var terminal = new Terminal(scope.ServiceProvider,
            await typed.TenantAsync(services.GetRequiredService<NpgsqlDataSource>(), cancellation), User.IdOf(login));
        var reason = typed["reason"] ?? ByTerminal;
        return deed switch
        {
            "add" => await Add(terminal, login, typed, role, await PasswordIn(typed, input), output),
            "reset" => await Tell(output, typed,
                await terminal.Reset(await PasswordIn(typed, input) is { } own ? own : terminal.Made)),
            "disable" => await Tell(output, typed, await terminal.Do(new DisableUser(terminal.User, reason))),
            "enable" => await Tell(output, typed, await terminal.Do(new EnableUser(terminal.User, reason))),
            _ => throw Usage(),
        };
    }

    private static async Task<int> Add(
        Terminal terminal, string login, VerbWords typed, Role? role, string? password, TextWriter output)
    {
        var unit = typed["unit"] ?? throw Usage();
        var registered = await terminal.Register(
            new RegisterUser(login, typed["name"] ?? login, unit), password ?? terminal.Made);
        var told = await Tell(output, typed, registered);
        return told == ExitCode.Done && role is { } granted
            ? await Tell(output, typed, await terminal.Do(new GrantRole(
                terminal.User, granted, unit, terminal.Today, null, typed["document"] ?? ByTerminal)))
            : told;
    }

    private static async Task<int> Tell(TextWriter output, VerbWords typed, Done done)
    {
        if (done.Outcome is Outcome.Refused { Refusal: var no })
        {
            await output.WriteLineAsync(typed.IsJson
                ? JsonSerializer.Serialize(new { no.Code, no.Chinese, no.English }, LedgerJson.Shown)
                : $"{no.Code}: {no.Chinese} {no.English}");
            return ExitCode.Refused;
        }

        await output.WriteLineAsync(typed.IsJson
            ? JsonSerializer.Serialize(new { done.User, done.Password }, LedgerJson.Shown)
            : done.Password is { } password
                ? $"{done.User}  密码（只显示这一次）Password, shown this once: {password}"
                : $"{done.User}  已办理。Done.");
        return ExitCode.Done;
    }

    private static Role? RoleIn(VerbWords typed) => typed["role"] switch
    {
        null => null,
        var text when Enum.TryParse<Role>(text, ignoreCase: true, out var role) && Enum.IsDefined(role)
            && char.IsLetter(text[0]) => role,
        var text => throw new UsageException(
            $"--role 只能是 {Words()}，而不是“{text}”。", $"--role is one of {Words()}, not \"{text}\"."),
    };

    private static string Words() => string.Join(", ", Enum.GetValues<Role>().Select(r => LedgerJson.Word<Role>(r)));

    /// <summary>A password never stands on the command line, where every process could read it.</summary>
    private static async Task<string?> PasswordIn(VerbWords typed, TextReader input) => typed["password"] switch
    {
        null => null,
        "-" => await input.ReadLineAsync() ?? throw new UsageException(
            "标准输入中没有密码。", "There is no password on standard input."),
        _ => throw new UsageException(
            "密码不写在命令行上。请用 --password - 从标准输入读取，或省略以自动生成。",
            "A password is not typed on the command line. Use --password - to read it from standard input, "
            + "or leave it out to have one made."),
    };

    private static UsageException Usage() => new(
        "用法：user add 登录名 --unit 单位 [--role 角色] [--name 姓名] [--document 文号] [--password -]；"
        + "user reset 登录名 [--password -]；user disable|enable 登录名 [--reason 事由]",
        "Usage: user add LOGIN --unit CODE [--role ROLE] [--name NAME] [--document NO] [--password -]; "
        + "user reset LOGIN [--password -]; user disable|enable LOGIN [--reason WHY]");
}
