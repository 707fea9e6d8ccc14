using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Intake;

/// <summary>Workbooks as LibreOffice writes them.</summary>
internal static class Spreadsheet
{
    /// <summary>Each text opened as a spreadsheet and saved as a workbook, by name.</summary>
    public static Task<IReadOnlyDictionary<string, byte[]>> Written(params (string Name, byte[] Csv)[] files) =>
        Saved("xlsx", files);

    /// <summary>The same in a format of the program's; formulas are computed.</summary>
    public static async Task<IReadOnlyDictionary<string, byte[]>> Saved(string format, params (string Name, byte[] Csv)[] files)
    {
        using var folder = TemporaryFolder.Create();
        foreach (var (name, csv) in files)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.Path, $"{name}.csv"), csv, TestContext.Current.CancellationToken);
        }

        await OutsideProgram.Run("soffice", [
            $"-env:UserInstallation=file://{folder.Path}/profile", "--headless",
            "--infilter=CSV:44,34,76,1,,1033,false,true,false,false,false,0,true", "--convert-to", format, "--outdir", folder.Path,
            .. files.Select(f => Path.Combine(folder.Path, $"{f.Name}.csv"))]);
        return files.ToDictionary(f => f.Name, f => File.ReadAllBytes(Path.Combine(folder.Path, $"{f.Name}.{format}")));
    }
}
