/**
 * Daily maximum temperature in Seattle in tenths of a degree Celsius, a letter a day from 1 January 2012 to 31 December 2015
 * without a gap. A work of the United States government: NOAA National Climatic Data Center; taken from vega-datasets
 * 3.2.1, data/seattle-weather.csv, column temp_max, which holds 67 different values.
 */
export const dailyMaxima = {
  letters: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-*/=',
  /** What each letter stands for. */
  tenths: '-16 -11 -5 0 11 17 22 28 33 39 44 50 56 61 67 72 78 83 89 94 100 106 111 117 122 128 133 139 144 150 156 161 167 172 178 183 189 194 200 206 211 217 222 228 233 239 244 250 256 261 267 272 278 283 289 294 300 306 311 317 322 328 333 339 344 350 356',
  days: `
ZVXYSKPUTNNNLKEFIDBPRORUSSOOTRTSRcebfeUWZSRPOPPUOOQUUROPLOOLNOYVQOSeTPORMQWSULPQSUYdaZcVUTUSgXVTWfomiWbde
faUabamspbgbafeZXaWYaitjacjuwyulielcgZchqqhgfkimkhZaffdhksjfhqokhlutbelljrqpmmkjnuvy1vt0wsvkxpovltnksywkq
rlrtsz--1oquw15526*9pswsqoqxotrrrqporux18vkmmq0xqu00tlfllollrvnosikkpttofYbbeihfcidWXQWXXWccededdeidZYUSQ
SZWWTTYUaWRSTSRTUTZdaRTXSPQOOPQOPNKORJRPRRPMMOQRLKILNOUOPUXUIHHGIONJIEIGIPPVRMNRSTXNSVUVTQRSRWTTaWTQVQOQU
SVSUXdbWaTPYXZQVZXXcVSXZWUTUYggafjmnhbgcbYRaYdYQVZbbdXabYfiopnbdbZjnpv25nlrxzpkjhphgjleWYgijghfglrnqxyypn
npmnomwtwsmhnwqosqo54-71xpsxty4qrlx006qx0vtx6666wovvpnhv245611wvw0zo2wxyw02vvquyytx000vrmpsyxy-wkpkpiowso
hfifhbgcbcZcimrfbdcbcdeeZcZVVXcZUYXbcadcicYVaZWaWWfebWVUXZaQQTWXYYcXTWaQLKEEDGEMLMTTXURQLRSVXROOSTPSRPVSQ
RQRUTZcWVWWOMTNUUTUZYRTWWRQQSLHCAIMJUYYZXWTRSRUOMPOYbZcPWcbeaeZdYcfbcgVUUWWVWZkbWYXXWeccaZXboecdhfnmcWXcX
ehYXbcdWfv03jdcegjbaekuy0ymmmoqmumjdjmkknsqsjlqvusomtpeijiikwmqvvuxoomnw*zptu2z4y2683066ytwltoknrx1543523
79vxwwz5=zsouw03zpot0v262sriosmnt081opquu145qrltuxqkkpmnkgljlqptwknhjjiogfnglqffeccgZedgeZWabcdgcZaWQOPPR
TVPWWWTZXbdcZKHKMURZXccfkcWUZYUSTWZZVYPQMTONIIMMLVYYQQUQTWTNQXabUUPTYchfWYYRPTWUVacYdaZZgecYdfYVWYXZWUXUY
WWVZadghcacihbVbaeebaXWZcnjeeiZZaWZgbchhbXaXXbikkorheYYaevefhjjnhcgntylbeYimelwpswgfiepu0xrvfimry3652wumt
04rvutvwvxw57+1258-++93z42oqxw0xx0+/yttxroqs08**+51xsv1v12411jpvz47rqy0tw13sqmklljjnforuvzyngimjlorjknqej
iopjoelrsjfkloijgdomldhiffZdlYfbdheYWVUXeYWUWWWaTSSaSSRSUOOPTTPFMUVeVUZWeYXTSQQONOSRQMQLMLKKLPMM
`,
};
