# A reversed expenditure frees the account. 冲销支出后账户恢复（英文写法）。
2025-01-05  appropriate  party-work district 240000.00
2025-01-07  allocate     party-work  shicheng 60000.00  as A1
2025-01-07  submit       A1
2025-01-08  approve      A1
2025-01-08  disburse     A1
2025-01-09  confirm      A1 shicheng
2025-02-01  spend        shicheng party-work training 70000.00   -> refused expenditure-exceeds-available
2025-02-01  spend        shicheng party-work training 60000.00   as P1
2025-02-05  reverse      P1
balance     shicheng     party-work 60000.00
