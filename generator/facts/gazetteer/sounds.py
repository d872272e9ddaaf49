"""The Chinese characters that write the sounds of foreign names, after Xinhua's Names of the World's Peoples."""

SELDOM_ELSE = frozenset(
    "阿埃艾奥巴班贝本比宾勃博布查达丹德蒂杜恩尔法菲费弗福戈格古哈赫霍基加坎科克库莱兰劳勒雷里利列卢鲁罗洛曼梅蒙姆穆纳内尼涅诺努欧帕佩皮普奇乔"
    "切萨桑瑟沙什斯索塔坦特滕提托图瓦维韦温沃乌西希锡谢辛亚伊因约泽兹佐"
)
"""Those that end few other words, so that one in front of a name makes it the end of a longer one: 维 + 拉克鲁斯."""
SOUNDS = SELDOM_ELSE | frozenset(
    "爱安邦保鲍彼毕别波伯大当登邓迪丁东都敦顿多俄厄凡范芬夫富盖甘冈根贡瓜圭海汉黑亨胡华吉贾杰金津卡喀凯康考可肯孔夸奎昆拉朗丽莉立廉林隆路伦马"
    "玛迈麦芒门米密敏缪摩莫默木奈宁纽农潘庞彭平珀齐琴琼丘热日荣茹瑞若撒塞森山尚舍申圣史士司丝思苏泰汤唐陶万旺威文翁武悉夏香肖兴休许雪逊雅扬耶"
    "叶以英尤扎宰赞詹朱哥底黎世物浦堡鹿汀匹堪培廷罕捷茨柳赖拜葛"
)
"""All of them: what is written with these alone is a foreign name, or two Chinese words by chance."""
