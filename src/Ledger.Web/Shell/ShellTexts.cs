namespace Ledger.Web.Shell;

/// <summary>
/// Names the texts of the shell: <c>ShellTexts.resx</c> in Chinese, <c>ShellTexts.en.resx</c> in English. Each
/// feature has such a pair of its own, so that a key missing in English shows in Chinese.
/// </summary>
public sealed class ShellTexts;
