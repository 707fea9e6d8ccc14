namespace Ledger.Web.Integrity.Packages;

/// <summary>The page that goes with every package.</summary>
internal static class PackageReadme
{
    /// <summary>What is here, and how to check it without us.</summary>
    public const string Text = """
        # 审计包 Audit package

        本文件夹无须数据库、无须联网即可核验。Everything here is verified without a database and without a network.

            ledger-verify log --export . --policy POLICY

        POLICY 是记有日志公钥的策略文件，请用另行取得的一份（会议纪要、公告栏、此前的审计），不要只信本包内的 `policy`。
        POLICY holds the public key of the log. Use a copy you got by another way: minutes, notice board, an earlier audit.

        | file | holds |
        |---|---|
        | `checkpoint` | 已签名的树根 the signed root of the log |
        | `checkpoints/N` | 较早的检查点，可与纸面留存对照 earlier ones, to lay beside what is on paper |
        | `tile/…` | 日志的叶子与散列（C2SP tlog-tiles）the leaves and hashes of the log |
        | `events.jsonl` | 事件全文与打开承诺的盐 the events, with the salts that open their commitments |
        | `attachments/…` | 事件所引附件，以内容的 SHA-256 为名 the files that events name, each under the SHA-256 of its bytes |
        | `figures/journal.csv` | 每个事件之下的分录 the lines under every event |
        | `figures/balances*.csv` | 余额 balances |
        | `manifest.json`, `SHA256SUMS` | 本包说明与各文件散列 what this package is, the digest of every file |

        退出码 exit codes: 0 相符 verified · 10 相符并有说明 verified with notes · 20 内容被改 content altered ·
        21 历史被改写 history rewritten · 22 签名或策略不符 signature or policy · 23 不完整 incomplete ·
        24 派生数字不符 derived figures differ · 30 无法判断 inconclusive · 40 用法或内部错误 usage or internal error

        """;
}
