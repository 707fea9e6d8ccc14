using Ledger.Verify;

return Verifier.Run(args, Console.Out);
