using System.Globalization;
using Ledger.Web.Hosting;
using Npgsql;

namespace Ledger.Web.EventFiles;

/// <summary>The verb <c>import</c>: an exported event file into an empty ledger.</summary>
public static class ImportVerb
{
    /// <summary>Loads the file as a whole, or refuses it as a whole.</summary>
    public static async Task<int> Run(
        NpgsqlDataSource source, IReadOnlyList<string> words, TextWriter output, CancellationToken cancellation)
    {
        if (words is not [var path] || !path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
        {
            throw new UsageException("用法：import 文件.xlsx|.xls|.csv [--kind 种类] [--sheet 工作表] [--by 登录名] [--because 说明] [--dry-run]，或 import 文件.jsonl（由 export --as jsonl 导出）",
                "Usage: import FILE.xlsx|.xls|.csv [--kind KIND] [--sheet SHEET] [--by LOGIN] [--because WHY] [--dry-run], "
                + "or import FILE.jsonl (a file written by export --as jsonl)");
        }

        if (!File.Exists(path))
        {
            throw new UsageException($"没有文件 {path}。", $"There is no file {path}.");
        }

        try
        {
            var file = new EventFile(path);
            await EventImport.Run(source, file, cancellation);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"已导入 {file.Events:N0} 个事件、{file.Streams.Count:N0} 条流，租户 {file.Tenant}。{file.Events:N0} events "
                + $"on {file.Streams.Count:N0} streams of {file.Tenant} are in."));
            await output.WriteLineAsync("密码不在事件中，请用 user reset 为各用户设置。"
                + "Passwords are not in events; set them with user reset.");
            return ExitCode.Done;
        }
        catch (ImportRefusedException refused)
        {
            await output.WriteLineAsync(
                $"{refused.Refusal.Code}: {refused.Refusal.Chinese}{Environment.NewLine}{refused.Refusal.English}");
            return ExitCode.Refused;
        }
    }
}
