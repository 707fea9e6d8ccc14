# 邻街的社区、重复的单位都不能列入安排。 Another office's community or a unit twice is no line.
2025-01-05  拨入指标  党建工作经费 区级 100000.00
2025-01-07  安排      党建工作经费  邻街社区 10000.00               → 拒绝 unit-of-another-office
2025-01-07  安排      党建工作经费  一村 1.00 二村 1.00 一村 2.00    → 拒绝 unit-twice
2025-01-07  安排      村集体        一村 1.00                       → 拒绝 fund-of-another-holder
2025-01-07  安排      党建工作经费                                  → 拒绝 allocation-without-lines
2025-01-07  提交      没有的安排                                    → 拒绝 not-permitted
