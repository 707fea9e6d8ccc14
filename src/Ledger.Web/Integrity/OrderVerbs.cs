using Ledger.Web.Hosting;
using Ledger.Web.Hosting.CommandLine;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Users;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Integrity;

/// <summary>The verbs <c>key</c>, <c>redact</c> and <c>restore</c>: what people order, and the log tells for ever.</summary>
public static class OrderVerbs
{
    private static readonly DateTimeZone shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>Gives the log another key, or gives up the earlier one that still signs along.</summary>
    public static async Task<int> Key(
        IServiceProvider services, IReadOnlyList<string> words, TextWriter output, CancellationToken cancellation)
    {
        var read = new VerbWords(words, "new", "give-up");
        var tenant = await read.TenantAsync(services.GetRequiredService<NpgsqlDataSource>(), cancellation);
        var settings = services.GetRequiredService<SealingSettings>();
        var folder = new LogFolder(settings.Folder, tenant);
        if (read["give-up"] is "old")
        {
            LogKeys.GiveUpOld(folder);
            await output.WriteLineAsync("旧密钥已停用。The earlier key is given up.");
            return ExitCode.Done;
        }

        if (read["new"] is not { Length: > 0 } reason || !SigningKey.Exists(folder.Key))
        {
            throw new UsageException("用法：key --new 原因，或 key --give-up old；须先有日志",
                "Usage: key --new REASON, or key --give-up old; there must be a log");
        }

        var made = LogKeys.Order(folder, settings.OriginOf(tenant), reason);
        await services.GetRequiredService<Sealer>().SealAsync(tenant, cancellation);
        await output.WriteLineAsync($"新密钥 The new key: {made}\n请把新策略交给每位审计员 Give the policy to every auditor: {folder.Policy}");
        return ExitCode.Done;
    }

    /// <summary>Takes the personal part of a sealed event away, by an order and with two people's approval.</summary>
    public static async Task<int> Redact(
        IServiceProvider services, IReadOnlyList<string> words, TextWriter output, CancellationToken cancellation)
    {
        var read = new VerbWords(words, "seq", "law", "request", "first", "second");
        var tenant = await read.TenantAsync(services.GetRequiredService<NpgsqlDataSource>(), cancellation);
        if (read.Sequence is not { } sequence
            || read["law"] is not { } law || read["request"] is not { } request
            || read["first"] is not { } first || read["second"] is not { } second)
        {
            throw new UsageException("用法：redact --seq 序号 --law 依据 --request 文号 --first 批准人登录名 --second 另一批准人登录名",
                "Usage: redact --seq N --law LAW --request NUMBER --first LOGIN --second LOGIN");
        }

        if (services.GetRequiredService<DatabaseAccess>().Owner is not { } owner)
        {
            await output.WriteLineAsync("只有表的所有者（ConnectionStrings__LedgerOwner）能抹去。"
                + "Only the owner of the tables (ConnectionStrings__LedgerOwner) can take anything away.");
            return ExitCode.Refused;
        }

        var today = services.GetRequiredService<IClock>().GetCurrentInstant().InZone(shanghai).Date;
        var approvers = new Approvers(services.GetRequiredService<UserDirectory>(), services.GetRequiredService<ReferenceBook>(),
            services.GetRequiredService<NpgsqlDataSource>(), tenant);
        var one = await approvers.Find(first, sequence, today, cancellation);
        var other = await approvers.Find(second, sequence, today, cancellation);
        if ((one.Refused ?? other.Refused) is { } no)
        {
            await output.WriteLineAsync($"未抹去：{no} Nothing was taken away.");
            return ExitCode.Refused;
        }

        await using var source = LedgerStore.Connect(owner);
        try
        {
            await Redaction.Take(source, tenant, sequence, new Redaction(law, request, one.Name!, other.Name!), cancellation);
        }
        catch (PostgresException refused) when (refused.SqlState is Redaction.Refused or PostgresErrorCodes.CheckViolation
            or PostgresErrorCodes.UniqueViolation)
        {
            await output.WriteLineAsync($"未抹去：{refused.MessageText} {refused.Hint} Nothing was taken away.");
            return ExitCode.Refused;
        }

        await services.GetRequiredService<Sealer>().SealAsync(tenant, cancellation);
        await output.WriteLineAsync($"事件 {sequence} 的个人信息已抹去并登记。The personal part of event {sequence} is gone, and the log tells so.");
        return ExitCode.Done;
    }

    /// <summary>After a backup was brought back: the log tells what is lost, and sealing goes on.</summary>
    public static async Task<int> Restore(
        IServiceProvider services, IReadOnlyList<string> words, TextWriter output, CancellationToken cancellation)
    {
        var read = new VerbWords(words, "backup");
        var tenant = await read.TenantAsync(services.GetRequiredService<NpgsqlDataSource>(), cancellation);
        if (read["backup"] is not { Length: > 0 } backup)
        {
            throw new UsageException("用法：restore --backup 备份名称、时间和原因", "Usage: restore --backup WHICH-FROM-WHEN-AND-WHY");
        }

        try
        {
            if (await services.GetRequiredService<Sealer>().RestoreAsync(tenant, backup, cancellation) is not { } lost)
            {
                await output.WriteLineAsync("封存者正在工作，请稍后再试。The sealer is at work; try again in a moment.");
                return ExitCode.Refused;
            }

            await output.WriteLineAsync($"已登记：idx {lost.From}–{lost.To} 中有 {lost.Events} 个事件随备份缺失，封存继续。请打印新检查点并告知见证人。");
            await output.WriteLineAsync($"The log tells that {lost.Events} events of idx {lost.From} to {lost.To} are lost, "
                + "and sealing goes on. Print the next checkpoint and tell the witnesses.");
            return ExitCode.Done;
        }
        catch (RestoreRefusedException refused)
        {
            await output.WriteLineAsync($"未登记 Nothing was told: {refused.Message}");
            return ExitCode.Refused;
        }
    }
}
