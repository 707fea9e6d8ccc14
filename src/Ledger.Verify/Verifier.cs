using Ledger.Domain.Integrity;

namespace Ledger.Verify;

/// <summary>
/// Checks a package of the ledger without the ledger: no database, no network. It says in words what broke first, and
/// answers with the exit codes of <see cref="Verdict"/>; what was not checked is never 0.
/// </summary>
public static class Verifier
{
    private const string Usage = """
        用法 Usage: ledger-verify COMMAND … [--json]
          log     --export DIR --policy FILE [--since CHECKPOINT …] [--state DIR]   整包核验 everything in a package
          doctor  --export DIR                                                      逐条说明差异 explains what differs
          replay  --export DIR                                                      重算数字 recomputes every figure
          stream  KEY --export DIR --policy FILE                                    一条流的全部事件 one stream, complete
          proof   FILE --policy FILE                                                单个证明 a single .tlog-proof
          receipt FILE --export DIR --policy FILE --key FILE                        回执所记是否仍在 a receipt's event
          compare A B [--export DIR]                                                两个检查点 two checkpoints
          cosign  --export DIR --policy FILE --key FILE --name NAME                 核验后见证签名 cosigns after checking
          cosign  --new-key FILE --name NAME                                        新建见证密钥 makes a witness key
        """;

    /// <summary>Runs a command.</summary>
    public static int Run(IReadOnlyList<string> args, TextWriter output)
    {
        Words? words = null;
        try
        {
            words = new Words(args);
            var report = new Report();
            Act(words, report);
            report.Write(output, words.IsJson);
            return (int)report.Verdict;
        }
        catch (WrongWordsException wrong)
        {
            output.WriteLine($"{wrong.Message}\n{Usage}");
            return (int)Verdict.Failed;
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            var report = new Report();
            report.Add(Verdict.Inconclusive, "", $"无法读取：{missing.Message}", $"cannot be read: {missing.Message}");
            report.Write(output, words?.IsJson == true);
            return (int)Verdict.Inconclusive;
        }
    }

    private static void Act(Words words, Report report)
    {
        switch (words.Command)
        {
            case "log":
                LogCommand.Run(words, report, trusting: true);
                break;
            case "doctor":
                LogCommand.Run(words, report, trusting: false);
                break;
            case "replay":
                ReplayCommand.Run(words, report);
                break;
            case "stream":
                StreamCommand.Run(words, report);
                break;
            case "proof":
                ProofCommand.Run(words, report);
                break;
            case "receipt":
                ReceiptCommand.Run(words, report);
                break;
            case "compare":
                CompareCommand.Run(words, report);
                break;
            case "cosign":
                CosignCommand.Run(words, report);
                break;
            default:
                throw new WrongWordsException(words.Command.Length == 0 ? "" : $"没有命令 no command “{words.Command}”");
        }
    }
}
